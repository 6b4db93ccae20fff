extension SinkTable {
    static let php = SinkTable(
        [
            Sink(
                .log,
                """
                error_log syslog trigger_error user_error log_message logger info watchdog debug_log write_log
                log_error log_info log_debug writeLog elgg_log wp_log logMessage logActivity errorLog debug
                """),
            Sink(.log, on: "*log *logger Log Monolog Yii logging Craft channel CakeLog Debugger", Sink.logMethods),
            Sink(
                .log, on: "Log *log *logger",
                """
                write addInfo addError addDebug addWarning addRecord channel errorLogCaller withContext
                """),
            Sink(.log, on: "logger", Sink.logMethods),
            Sink(
                .print,
                """
                echo print printf vprintf var_dump print_r var_export dump dd die exit debug_zval_refcount krumo
                dpm dsm ddd ray xdebug_var_dump debug_print_backtrace
                """),
            Sink(.print, on: "this output io", "line writeln dump"),
            Sink(.exception, "abort abort_if wp_die throw_if"),
            Sink(
                .url,
                """
                file_get_contents curl_init fopen redirect wp_redirect wp_safe_redirect wp_remote_get
                wp_remote_post http_build_query drupal_goto curl_file_get_contents get_headers redirectTo
                """, .first()),
            Sink(.url, "header"),
            Sink(.url, "curl_setopt", .rest, needs: ["CURLOPT_URL"]),
            Sink(
                .url,
                on: """
                    client http *client Http guzzle *http httpClient Guzzle withToken withHeaders Requests
                    """, "get post put patch delete head", .first(or: ["query", "params"])),
            Sink(.url, on: "client httpClient guzzle *client", "request", .second(or: ["query"])),
            Sink(
                .url, on: "redirect Redirect response Response this router urlGenerator",
                "to away redirect redirectToRoute route redirectTo generate withHeader"),
            Sink(.url, "url route action add_query_arg"),
            Sink(.storage, on: "response Response redirect back request", "cookie withCookie"),
            Sink(.storage, on: "Cookie cookies this.response", "queue make forever set write setCookie"),
            Sink(
                .mail, on: "mail message mailer email mime *mail phpmailer",
                """
                msgHTML setBody addPart Subject setSubject Body text html subject line greeting action setText
                setHtml setMessage message
                """),
            Sink(.mail, on: "MailMessage mailMessage subject greeting", "line subject"),
        ] + Sink.common,
        assigned: [
            Assigned(
                .mail,
                """
                mail.Body mail.Subject mail.AltBody mailer.Body mailer.Subject phpmailer.Body email.Body
                mailer.AltBody
                """),
            Assigned(.storage, "_COOKIE["),
        ])
}
