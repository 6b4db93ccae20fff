extension SinkTable {
    static let ruby = SinkTable(
        [
            Sink(
                .log, on: "*log *logger Rails.logger Logging SemanticLogger Syslog Hanami.logger",
                "debug info warn error fatal unknown log add << notice err trace tagged"),
            Sink(.print, "puts print p pp printf warn ap putc display"),
            Sink(
                .print, on: "$stdout $stderr STDOUT STDERR stdout stderr Kernel console",
                "puts print write printf p warn"),
            Sink(.exception, "raise fail abort"),
            Sink(
                .url, "redirect_to redirect link_to visit url_for open button_to redirect_back", .first(or: ["params"])),
            Sink(
                .url,
                on: """
                    HTTParty RestClient Faraday HTTP Net.HTTP conn connection client Excon Typhoeus http agent
                    *client Http HTTPX *connection
                    """, "get post put delete patch get_response head post_form request",
                .first(or: ["query", "params", "url"])),
            Sink(.url, on: "URI Addressable.URI CGI", "parse open encode_www_form join"),
            Sink(.url, "URI"),
            Sink(.storage, on: "cookies session.cookies", "store"),
            Sink(.storage, on: "response Rack.Utils headers", "set_cookie set_cookie_header!"),
            Sink(.mail, "mail deliver_mail"),
            Sink(.mail, on: "Pony Mail ActionMailer.Base", "mail deliver new"),
            Sink(.analytics, on: "Analytics Segment Ahoy ahoy mixpanel Mixpanel", "track identify authenticate"),
            Sink(.analytics, on: "ahoy", "track"),
            Sink(
                .cache, on: "Rails.cache cache Rails redis $redis REDIS Redis.current *redis",
                "fetch read write delete exist? set get setex hset read_multi increment", .first()),
        ] + Sink.common,
        assigned: [
            Assigned(.storage, "cookies[ signed[ permanent["),
            Assigned(.url, "uri.query url.query"),
            Assigned(.mail, "message.body mail.body mail.subject"),
        ])
}
