/// The page, part by part. Nothing in it is unescaped, and no address is made from what the report holds.
enum PageTemplate {
    static let parts = [
        "page": page, "head": head, "summary": summary, "changes": changes, "findings": findings,
        "finding": finding, "words": words, "waived": waived, "controls": controls, "unseen": unseen,
        "surface": surface,
        "targets": targets, "method": method,
    ]

    /// The style stands here as it is: its digest in the policy must fit to the byte.
    private static let page = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(PageStyle.digest)'; \
        base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="robots" content="noindex">
        <title>Audit report – {{client}}{{#environment}} – {{environment}}{{/environment}} – {{when}}</title>
        <style>\(PageStyle.css)</style>
        </head>
        <body>
        <a class="skip" href="#verdict">To the verdict</a>
        {{> head}}
        <main>
        {{> summary}}
        {{> changes}}
        {{> findings}}
        {{> waived}}
        {{> controls}}
        {{> unseen}}
        {{> surface}}
        {{> targets}}
        {{> method}}
        </main>
        <footer>plimsoll {{version}} · {{client}} · {{when}} · Confidential</footer>
        </body>
        </html>

        """

    private static let head = """
        <header>
        <svg class="mark" role="img" aria-label="Plimsoll" viewBox="0 0 48 32">
        <circle cx="24" cy="16" r="12" fill="none" stroke="currentColor" stroke-width="3"/>
        <path d="M2 16h44" stroke="currentColor" stroke-width="3"/>
        </svg>
        <p class="kind">Audit report</p>
        <h1>{{client}}</h1>
        {{#environment}}<p class="environment">{{environment}}</p>{{/environment}}
        <dl class="facts">
        <div><dt>When</dt><dd>{{when}}</dd></div>
        <div><dt>Authorised by</dt><dd>{{#isAuthorised}}{{authorisedBy}}{{/isAuthorised}}{{^isAuthorised}}not recorded{{/isAuthorised}}</dd></div>
        <div><dt>Scope</dt><dd>{{#hasScope}}{{#scope}}<span class="item">{{.}}</span> {{/scope}}{{/hasScope}}{{^hasScope}}the targets listed below{{/hasScope}}</dd></div>
        <div><dt>Workspace</dt><dd>{{workspace}}</dd></div>
        <div><dt>Program</dt><dd>plimsoll {{version}}{{#duration}}, {{duration}}{{/duration}}</dd></div>
        </dl>
        <nav aria-label="Contents">
        <a href="#verdict">Verdict</a> <a href="#changes">Changes</a> <a href="#findings">Findings</a>
        {{#hasFrameworks}}<a href="#controls">Controls</a>{{/hasFrameworks}}
        <a href="#unseen">Not looked at</a> <a href="#surface">Surface</a> <a href="#targets">Targets</a>
        <a href="#method">Method and limits</a>
        </nav>
        </header>

        """

    private static let summary = """
        <section aria-labelledby="verdict">
        <h2 id="verdict">Verdict</h2>
        {{#verdict}}
        <div class="verdict {{kind}}">
        <p class="words">{{reason}}</p>
        <p>{{meaning}}</p>
        <p class="small">Exit code {{exit}}</p>
        </div>
        {{/verdict}}
        <div class="summary">
        <table>
        <caption>Findings by severity</caption>
        <thead><tr><th scope="col">Severity</th><th scope="col" class="number">Open</th><th scope="col" class="number">New or worse</th><th scope="col" class="number">Waived</th></tr></thead>
        <tbody>
        {{#severities}}
        <tr{{#isZero}} class="zero"{{/isZero}}><th scope="row"><span class="badge {{severity}}">{{severity}}</span></th><td class="number">{{open}}</td><td class="number">{{new}}</td><td class="number">{{waived}}</td></tr>
        {{/severities}}
        </tbody>
        </table>
        {{#coverage}}
        <dl class="coverage">
        <div><dt>Rules judged</dt><dd>{{judged}} <span>of {{rules}}</span></dd></div>
        <div><dt>Targets reached</dt><dd>{{reached}} <span>of {{targets}}</span></dd></div>
        <div><dt>Seen</dt><dd>{{facts}}</dd></div>
        </dl>
        {{/coverage}}
        </div>
        {{#hasNotes}}<ul class="notes">
        {{#notes}}
        <li>{{.}}</li>
        {{/notes}}
        </ul>{{/hasNotes}}
        </section>

        """

    private static let changes = """
        <section aria-labelledby="changes">
        <h2 id="changes">Changes since the baseline</h2>
        {{#baseline}}
        <p>The baseline was accepted {{accepted}} by {{by}} (“{{reason}}”).</p>
        {{/baseline}}
        {{^baseline}}
        <p>There was no baseline to compare with: everything that was found is told as it stands.</p>
        {{/baseline}}
        {{#hasNews}}
        <div class="scroll" role="region" aria-label="Changes" tabindex="0">
        <table>
        <thead><tr><th scope="col">Change</th><th scope="col">Severity</th><th scope="col">Where</th><th scope="col">What</th><th scope="col">How it came about</th></tr></thead>
        <tbody>
        {{#news}}
        <tr><td><span class="change {{changeClass}}">{{change}}</span></td><td><span class="badge {{severity}}">{{severity}}</span></td><td class="code">{{place}}</td><td>{{message}}{{#number}} <a class="more" href="#f{{number}}">details</a>{{/number}}</td><td>{{history}}{{#was}}<br><span class="was">before: {{was}}</span>{{/was}}</td></tr>
        {{/news}}
        </tbody>
        </table>
        </div>
        {{/hasNews}}
        {{^hasNews}}<p>No finding changed.</p>{{/hasNews}}
        </section>

        """

    private static let findings = """
        <section aria-labelledby="findings">
        <h2 id="findings">Open findings</h2>
        {{#hasFindings}}
        <p>The most severe first. Each stands until it is remedied, or accepted by someone for a stated time.</p>
        {{#findings}}
        {{> finding}}
        {{/findings}}
        {{/hasFindings}}
        {{^hasFindings}}<p>No finding is open in scope.</p>{{/hasFindings}}
        </section>

        """

    private static let finding = """
        <article class="finding {{severity}}" aria-labelledby="f{{number}}">
        <h3 id="f{{number}}"><span class="badge {{severity}}">{{severity}}</span> {{heading}}{{#news}} <span class="change worse">{{.}}</span>{{/news}}</h3>
        {{#title}}
        <p class="expected"><span class="lead">Expected</span> {{title}}</p>
        {{/title}}
        {{#hasWhy}}
        <p><span class="lead">Why it matters</span> {{#why}}{{> words}}{{/why}}</p>
        {{/hasWhy}}
        {{#hasFix}}
        <p><span class="lead">What to do</span> {{#fix}}{{> words}}{{/fix}}</p>
        {{/hasFix}}
        {{#variants}}
        <p><span class="lead">– {{product}}</span> {{#fix}}{{> words}}{{/fix}}</p>
        {{/variants}}
        <div class="scroll" role="region" aria-label="Found on" tabindex="0">
        <table>
        <thead><tr><th scope="col">Where</th><th scope="col">What was found</th><th scope="col">Since the baseline</th><th scope="col">Name</th></tr></thead>
        <tbody>
        {{#places}}
        <tr><td class="code">{{place}}{{#evidence}}<br><span class="was">{{evidence}}</span>{{/evidence}}</td><td>{{message}}</td><td>{{#isNews}}<span class="change {{changeClass}}">{{change}}</span> {{history}}{{/isNews}}{{^isNews}}<span class="was">{{#history}}{{history}}{{/history}}{{^history}}{{change}}{{/history}}</span>{{/isNews}}{{#was}}<br><span class="was">before: {{was}}</span>{{/was}}{{#waiver}}<br><span class="was">waiver of {{owner}}, until {{until}} ({{left}}): {{reason}}</span>{{/waiver}}</td><td class="code date">{{id}}</td></tr>
        {{/places}}
        </tbody>
        </table>
        </div>
        <p class="small">Rule <span class="code">{{rule}}</span>{{#references}} · {{references}}{{/references}}{{#hasControls}} · serves {{#controls}}<span class="item">{{.}}</span> {{/controls}}{{/hasControls}}</p>
        </article>

        """

    private static let words = "{{#isCode}}<code>{{text}}</code>{{/isCode}}{{^isCode}}{{text}}{{/isCode}}"

    private static let waived = """
        {{#hasWaived}}
        <section aria-labelledby="waived">
        <h2 id="waived">Waived findings</h2>
        <p>These stand, and somebody has accepted them for a stated time.</p>
        <div class="scroll" role="region" aria-label="Waived findings" tabindex="0">
        <table>
        <thead><tr><th scope="col">Severity</th><th scope="col">Where</th><th scope="col">What</th><th scope="col">Accepted by</th><th scope="col">Until</th><th scope="col">Why</th></tr></thead>
        <tbody>
        {{#waived}}
        <tr><td><span class="badge {{severity}}">{{severity}}</span></td><td class="code">{{place}}</td><td>{{message}}</td>{{#waiver}}<td>{{owner}}</td><td class="date">{{until}}<br><span class="was">{{left}}</span></td><td>{{reason}}</td>{{/waiver}}{{^waiver}}<td>–</td><td>–</td><td>–</td>{{/waiver}}</tr>
        {{/waived}}
        </tbody>
        </table>
        </div>
        </section>
        {{/hasWaived}}

        """

    private static let controls = """
        {{#hasFrameworks}}
        <section aria-labelledby="controls">
        <h2 id="controls">Controls</h2>
        <p>What this look can say of each obligation. It never says that one is met: the most it says is that no contrary evidence was found in scope.</p>
        {{#frameworks}}
        <h3>{{title}}</h3>
        {{#source}}<p class="small">{{source}}</p>{{/source}}
        <div class="scroll" role="region" aria-label="Control coverage" tabindex="0">
        <table>
        <thead><tr><th scope="col">Control</th><th scope="col">Obligation</th><th scope="col">Can be examined</th><th scope="col">Rules</th><th scope="col">What was found</th></tr></thead>
        <tbody>
        {{#controls}}
        <tr><th scope="row" class="code">{{id}}</th><td>{{title}}{{#type}} <span class="was">({{type}})</span>{{/type}}</td><td>{{coverage}}</td><td class="code">{{rules}}</td><td><span class="state {{stateClass}}">{{state}}</span></td></tr>
        {{/controls}}
        </tbody>
        </table>
        </div>
        {{/frameworks}}
        </section>
        {{/hasFrameworks}}

        """

    private static let unseen = """
        <section aria-labelledby="unseen">
        <h2 id="unseen">Not looked at, and why</h2>
        {{#sawAll}}<p>Everything that was asked for was looked at and decided.</p>{{/sawAll}}
        {{#hasUndetermined}}
        <div class="scroll" role="region" aria-label="Not determined" tabindex="0">
        <table>
        <caption>Not determined</caption>
        <thead><tr><th scope="col">Target</th><th scope="col">Why</th><th scope="col">Rules without an answer</th></tr></thead>
        <tbody>
        {{#undetermined}}
        <tr><th scope="row" class="code">{{target}}</th><td>{{reason}}</td><td class="code">{{rules}}</td></tr>
        {{/undetermined}}
        </tbody>
        </table>
        </div>
        {{/hasUndetermined}}
        {{#hasGaps}}
        <div class="scroll" role="region" aria-label="Not looked at" tabindex="0">
        <table>
        <caption>Not looked at</caption>
        <thead><tr><th scope="col">Target</th><th scope="col">What</th><th scope="col">Why</th></tr></thead>
        <tbody>
        {{#gaps}}
        <tr><th scope="row" class="code">{{target}}</th><td>{{what}}</td><td>{{reason}}</td></tr>
        {{/gaps}}
        </tbody>
        </table>
        </div>
        {{/hasGaps}}
        </section>

        """

    private static let surface = """
        <section aria-labelledby="surface">
        <h2 id="surface">Surface changes</h2>
        <p>What became reachable, installed or stored since the baseline, or no longer is, whether or not a rule objects.</p>
        {{#hasSurface}}
        <div class="scroll" role="region" aria-label="Surface changes" tabindex="0">
        <table>
        <thead><tr><th scope="col">Change</th><th scope="col">Target</th><th scope="col">What</th><th scope="col">Kind</th></tr></thead>
        <tbody>
        {{#surface}}
        <tr><td><span class="surface {{changeClass}}">{{change}}</span></td><td class="code">{{target}}</td><td class="code">{{subject}}{{#note}} <span class="was">{{note}}</span>{{/note}}</td><td class="code">{{kind}}</td></tr>
        {{/surface}}
        </tbody>
        </table>
        </div>
        {{/hasSurface}}
        {{^hasSurface}}<p>None.</p>{{/hasSurface}}
        </section>

        """

    private static let targets = """
        <section aria-labelledby="targets">
        <h2 id="targets">Targets</h2>
        <div class="scroll" role="region" aria-label="Targets" tabindex="0">
        <table>
        <thead><tr><th scope="col">Target</th><th scope="col">Kind</th><th scope="col">Role</th><th scope="col">Environment</th><th scope="col" class="number">Facts</th><th scope="col">Reached</th></tr></thead>
        <tbody>
        {{#targets}}
        <tr><th scope="row" class="code">{{id}}</th><td>{{kind}}</td><td>{{role}}</td><td>{{environment}}</td><td class="number">{{facts}}</td><td>{{#isReached}}yes{{/isReached}}{{^isReached}}<span class="state unsure">no: {{unreached}}</span>{{/isReached}}</td></tr>
        {{/targets}}
        </tbody>
        </table>
        </div>
        </section>

        """

    private static let method = """
        <section aria-labelledby="method">
        <h2 id="method">Method and limits</h2>
        <p>Probes looked at each target and recorded neutral facts; rules judged those facts. What could not be looked at is not determined, and never counts as good. Where there was a baseline, its facts were judged again under today’s rules, data and clock, and that is where the cause of each change comes from.</p>
        <p>This is a technical look at the targets in scope at one moment. It sees no training, contract or procedure; where a control needs a document, the table says so. “No contrary evidence found in scope” means just that: it is no certificate and no legal opinion. Health data and secrets are never shown, only where they lie and of what kind they are.</p>
        <div class="scroll" role="region" aria-label="Rules" tabindex="0">
        <table class="rules">
        <caption>The rules that judged</caption>
        <thead><tr><th scope="col">Rule</th><th scope="col">The good state</th><th scope="col">Severity where it fails</th></tr></thead>
        <tbody>
        {{#rules}}
        <tr><th scope="row" class="code">{{id}}</th><td>{{title}}</td><td>{{severity}}</td></tr>
        {{/rules}}
        </tbody>
        </table>
        </div>
        {{#hasDigests}}
        <h3>Digests</h3>
        <p class="small">Which rules, data and facts these were, to the bit.</p>
        <dl class="digests">
        {{#digests}}
        <div><dt>{{of}}</dt><dd class="code">{{value}}</dd></div>
        {{/digests}}
        </dl>
        {{/hasDigests}}
        </section>

        """
}
