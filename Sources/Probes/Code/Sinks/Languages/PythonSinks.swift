extension SinkTable {
    static let python = SinkTable(
        [
            Sink(.log, on: "*log *logger logging structlog loguru *logging current_app.logger", Sink.logMethods),
            Sink(.log, on: "get_logger getLogger bind opt contextualize patch new", Sink.logMethods),
            Sink(.log, on: "*log *logger structlog", "bind new contextualize"),
            Sink(.log, "bind_contextvars syslog"),
            Sink(.log, on: "sys.stdout", "write"),
            Sink(.log, on: "sys.stderr", "write"),
            Sink(.log, on: "messages warnings", "warn"),
            Sink(.log, on: "syslog", "syslog"),
            Sink(.print, "print pprint pp rprint"),
            Sink(
                .print,
                on: """
                    pprint console rich click typer stdout stderr sys.stdout sys.stderr builtins
                    """, "pprint print echo secho write log writelines"),
            Sink(.exception, "abort HTTPException"),
            Sink(.exception, on: "flask", "abort"),
            Sink(
                .url,
                on: """
                    requests session httpx client http *session *httpx async_client urllib3 aiohttp s
                    """, "get post put patch delete head options stream", .first(or: ["params", "url"])),
            Sink(
                .url, on: "requests session client http httpx *session pool", "request build_request",
                .second(or: ["params", "url"])),
            Sink(
                .url,
                """
                urlopen urlretrieve redirect HttpResponseRedirect RedirectResponse url_for
                HttpResponsePermanentRedirect httpx_get
                """),
            Sink(.url, on: "request webbrowser flask shortcuts", "urlopen open redirect urlretrieve Request"),
            Sink(.url, "urlencode add_query_params"),
            Sink(.url, on: "parse urllib", "urlencode"),
            Sink(.mail, on: "smtplib.SMTP smtp server s SMTP smtpObj connection", "sendmail send_message"),
            Sink(.storage, on: "session.cookies cookies", "set update"),
        ] + Sink.common,
        assigned: [
            Assigned(
                .mail,
                """
                msg[ message[ message.body email.body msg.body mail.body mail.subject message.subject
                """),
            Assigned(.storage, "cookies["),
        ])
}
