/// How the page looks: on a screen, on a phone, on paper.
enum PageStyle {
    /// What the Content-Security-Policy lets in: `css` and no other style. A test says what it must be.
    static let digest = "sha256-QPd37f/ITCXULnoa6bd6NjdWr2iMymh1Ra4efKvlqTE="

    static let css = """
        :root { --ink: #1a2430; --soft: #55616e; --line: #d5dbe1; --faint: #f4f6f8; --sea: #12405f; }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0 auto; max-width: 64rem; padding: 0 1.5rem 3rem; background: #fff; color: var(--ink);
          font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
        h1, h2, h3 { line-height: 1.25; color: var(--sea); text-wrap: balance; }
        h1 { font-size: 2.1rem; margin: .1rem 0 0; overflow-wrap: anywhere; }
        h2 { font-size: 1.4rem; margin: 3rem 0 .75rem; padding-bottom: .35rem; border-bottom: 2px solid var(--sea); }
        h3 { font-size: 1.08rem; margin: 1.5rem 0 .5rem; }
        p { margin: .5rem 0; max-width: 46rem; }
        a { color: #0b5a8a; }
        a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #0b5a8a; outline-offset: 2px; }
        .skip { position: absolute; left: -99rem; }
        .skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem; }
        .small, .small dd { font-size: .85rem; color: var(--soft); }
        .code, code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: .85em; overflow-wrap: anywhere; }
        .was { color: var(--soft); }

        header { position: relative; padding: 2.5rem 0 0; }
        .mark { position: absolute; right: 0; top: 2.5rem; width: 4.5rem; color: var(--sea); }
        .kind { margin: 0; text-transform: uppercase; letter-spacing: .12em; font-size: .8rem; color: var(--soft); }
        .environment { margin: .1rem 0 0; font-size: 1.2rem; color: var(--soft); }
        .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: .75rem 2rem; margin: 1.5rem 0; padding: 1rem 0; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); }
        dt { font-size: .78rem; color: var(--soft); }
        dd { margin: 0; overflow-wrap: anywhere; }
        .item { display: inline-block; margin: 0 .25rem .15rem 0; padding: 0 .45rem; border: 1px solid var(--line); border-radius: .25rem; background: var(--faint); font-size: .85rem; overflow-wrap: anywhere; }
        nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .92rem; }

        .verdict { padding: 1rem 1.25rem; border-left: .5rem solid; border-radius: .25rem; }
        .verdict .words { margin: 0; font-size: 1.3rem; font-weight: 650; overflow-wrap: anywhere; }
        .verdict p { margin: .25rem 0 0; }
        .verdict.closed { background: #fbecea; border-color: #a3231b; }
        .verdict.closed .words { color: #86190f; }
        .verdict.clear { background: #eaf4ee; border-color: #1f6b43; }
        .verdict.clear .words { color: #17573a; }
        .verdict.unknown { background: #fdf4e0; border-color: #8a5a00; }
        .verdict.unknown .words { color: #6b4600; }
        .summary { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2.5rem; margin-top: 1.5rem; align-items: start; }
        .coverage { margin: 0; display: grid; gap: .75rem; }
        .coverage dd { font-size: 1.5rem; line-height: 1.2; color: var(--sea); }
        .coverage dd span { font-size: 1rem; color: var(--soft); }
        .notes { margin: 1.5rem 0 0; padding-left: 1.2rem; color: var(--soft); font-size: .92rem; }

        .scroll { overflow-x: auto; margin: .75rem 0 1.5rem; }
        table { width: 100%; border-collapse: collapse; font-size: .92rem; }
        caption { text-align: left; font-weight: 650; padding-bottom: .4rem; }
        th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; min-width: 5rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
        thead th { font-size: .78rem; font-weight: 600; color: var(--soft); border-bottom: 1px solid var(--soft); overflow-wrap: normal; }
        tbody th { font-weight: 600; }
        .number { min-width: 3rem; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        td.code, th.code { line-height: 1.76; min-width: 8.5rem; }
        code { padding: 0 .25em; border-radius: .2rem; background: var(--faint); }
        .date { white-space: nowrap; }
        .zero td { color: var(--soft); }
        .more { white-space: nowrap; font-size: .85rem; }

        .badge, .change, .surface { display: inline-block; padding: .05rem .5rem; border-radius: .25rem; font: 600 .78rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; white-space: nowrap; vertical-align: .08em; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        .badge { min-width: 4.9rem; text-align: center; color: #fff; background: #5a6672; }
        .badge.critical { background: #6d0b1c; }
        .badge.high { background: #ad2a1f; }
        .badge.medium { background: #8a5a00; }
        .badge.low { background: #1d5f88; }
        .change { border: 1px solid currentColor; background: #fff; }
        .change.worse { color: #86190f; }
        .change.better { color: #17573a; }
        .surface { border: 1px solid var(--line); background: var(--faint); }
        .surface.added { color: #86190f; }
        .state.bad { color: #86190f; font-weight: 650; }
        .state.unsure { color: #6b4600; font-weight: 650; }
        .state.faint { color: var(--soft); }

        .finding { margin: 1.25rem 0; padding: .9rem 1.25rem 1rem; border: 1px solid var(--line); border-left: .35rem solid #5a6672; border-radius: .25rem; }
        .finding.critical { border-left-color: #6d0b1c; }
        .finding.high { border-left-color: #ad2a1f; }
        .finding.medium { border-left-color: #8a5a00; }
        .finding.low { border-left-color: #1d5f88; }
        .finding h3 { margin: 0 0 .6rem; color: var(--ink); overflow-wrap: anywhere; }
        .finding p { margin: .4rem 0; padding-left: 8.5rem; max-width: 54.5rem; }
        .finding p.small { padding-left: 0; }
        .lead { float: left; margin-left: -8.5rem; font-size: .85rem; line-height: 1.76; color: var(--soft); }
        .finding .scroll { margin: .75rem 0 .5rem; }
        .finding p.small { margin: .5rem 0 0; max-width: none; }
        .digests { margin: 0; display: grid; gap: .35rem; }
        .digests div { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: .75rem; align-items: baseline; }
        footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: .8rem; color: var(--soft); }

        @media (max-width: 44rem) {
          body { padding: 0 1rem 2rem; }
          h1 { font-size: 1.6rem; padding-right: 4rem; }
          .mark { width: 3.2rem; }
          .summary { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
          .scroll table { min-width: 38rem; }
          .finding { padding: .75rem .9rem; }
          .finding p { padding-left: 0; }
          .lead { float: none; display: block; margin: 0; }
          .digests div { grid-template-columns: minmax(0, 1fr); gap: 0; }
        }
        @media print {
          @page { margin: 18mm 16mm; }
          html { font-size: 9.5pt; }
          body { max-width: none; padding: 0; }
          nav, .skip, .more { display: none; }
          h2, h3, caption, h2 + p { break-after: avoid; }
          footer { break-before: avoid; margin-top: 1rem; }
          thead { display: table-header-group; break-after: avoid; }
          tr, .verdict, .summary { break-inside: avoid; }
          .scroll { overflow: visible; }
          .verdict { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          a { color: inherit; text-decoration: none; }
        }
        """
}
