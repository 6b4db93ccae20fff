extension SinkTable {
    static let java = SinkTable(
        [
            Sink(.log, on: "*log *logger", "i d e w"),
            Sink(.exception, "error"),
            Sink(.url, on: "client *client httpClient", "get post put delete", .first()),
        ] + Sink.common)
}
