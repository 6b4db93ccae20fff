extension SinkTable {
    static let swift = SinkTable(
        [
            Sink(
                .log,
                on: """
                    *log *logger Log DDLog Logger SwiftyBeaver os req.logger app.logger XCGLogger log
                    """,
                """
                debug info warning error critical notice trace fault log warn verbose severe
                """),
            Sink(
                .log,
                """
                NSLog os_log DDLogInfo DDLogDebug DDLogError DDLogWarn DDLogVerbose syslog CLSLogv CLSNSLogv
                os_signpost
                """),
            Sink(.print, "print debugPrint dump fputs printf puts NSLogv"),
            Sink(
                .exception,
                """
                fatalError preconditionFailure assertionFailure precondition Abort NSError assert
                """),
            Sink(.url, "URL URLRequest NSURL URLComponents URLQueryItem URI"),
            Sink(
                .url, on: "session shared urlSession client AF Alamofire *client",
                "dataTask data request get download webSocketTask", .first(or: ["parameters"])),
            Sink(.url, on: "AF Alamofire session", "request", .first(or: [])),
            Sink(.url, on: "req request", "redirect"),
            Sink(.url, on: "shared application UIApplication", "open", .first()),
            Sink(
                .storage,
                on: """
                    UserDefaults standard defaults *defaults userDefaults store NSUbiquitousKeyValueStore
                    """, "set setValue setObject register"),
            Sink(.storage, "HTTPCookie"),
            Sink(.storage, on: "HTTPCookies", "Value"),
            Sink(.storage, on: "HTTPCookies", "Value"),
            Sink(.storage, on: "pasteboard", "setString setValue"),
            Sink(
                .mail, on: "mail mailVC composer *composer mailComposer mailComposeViewController",
                "setMessageBody setSubject"),
            Sink(
                .analytics, on: "Analytics Mixpanel Amplitude Crashlytics mainInstance instance crashlytics",
                """
                logEvent track setUserProperty identify log setCustomValue setUserID setUserId
                """),
        ] + Sink.common,
        assigned: [
            Assigned(.storage, "cookies[ general.string pasteboard.string"),
            Assigned(.mail, "messageComposer.body"),
            Assigned(.sms, "composeVC.body messageVC.body messageComposeVC.body"),
            Assigned(.url, "components.query urlComponents.query"),
        ])
}
