extension SinkTable {
    static let javascript = SinkTable(
        [
            Sink(
                .log,
                on: """
                    *log *logger winston pino bunyan *logging log4js consola signale loglevel request.log
                    fastify.log
                    """, Sink.logMethods),
            Sink(.log, on: "child getLogger Logger withContext", Sink.logMethods),
            Sink(.log, "debug dbg"),
            Sink(.log, on: "console", "log info warn error debug trace dir table group groupCollapsed dirxml"),
            Sink(.print, on: "stdout stderr", "write"),
            Sink(.print, "alert print"),
            Sink(.print, on: "window", "alert"),
            Sink(
                .exception,
                """
                Error TypeError RangeError createError createHttpError HttpException BadRequestException
                AppError ApiError GraphQLError
                """),
            Sink(.exception, on: "ctx", "throw"),
            Sink(
                .url,
                """
                fetch axios got request ky superagent needle useFetch $fetch ofetch useSWR wretch nodeFetch
                """, .first(or: ["params", "url", "query", "searchParams", "qs"])),
            Sink(
                .url,
                on: """
                    axios got ky request superagent http https needle *axios *http $http api *api client *client
                    httpClient instance apiClient $axios rest agent
                    """, "get post put patch delete head del request getJSON",
                .first(or: ["params", "url", "query", "searchParams", "qs"])),
            Sink(.url, on: "$ jQuery", "get post ajax getJSON load", .first(or: ["url"])),
            Sink(.url, on: "window global globalThis self", "fetch", .first(or: ["params"])),
            Sink(.url, on: "window", "open", .first()),
            Sink(.url, "URL URLSearchParams Request EventSource WebSocket", .first()),
            Sink(.url, on: "searchParams params *params query urlParams q qs usp", "append"),
            Sink(.url, on: "searchParams", "set"),
            Sink(.url, on: "qs querystring queryString", "stringify encode"),
            Sink(.url, on: "res response reply ctx location NextResponse h", "redirect assign replace"),
            Sink(.url, "redirect navigate navigateTo permanentRedirect openURL goto", .first()),
            Sink(
                .url, on: "router history $router navigation nav this.$router Router",
                "push replace navigate navigateByUrl pushState replaceState createUrlTree"),
            Sink(.url, on: "history Linking navigator shell", "pushState replaceState openURL sendBeacon openExternal"),
            Sink(.storage, on: "idb localforage lscache store2", "setItem set put"),
        ] + Sink.common,
        assigned: [
            Assigned(.storage, "document.cookie localStorage[ sessionStorage[ window.name"),
            Assigned(
                .url,
                """
                window.location location.href document.location location.search location.hash
                window.location.href window.location.search
                """),
            Assigned(.mail, "mail.subject message.subject"),
        ])
}
