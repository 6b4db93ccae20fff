extension SinkTable {
    static let jvm = SinkTable(
        [
            Sink(
                .log,
                on: """
                    *log *logger logging Timber LoggerFactory *LOG Slf4j flogger XLog KotlinLogging
                    """,
                """
                debug info warn error trace fatal log severe warning fine finer finest config debugf infof warnf
                errorf logp always catching entry exit
                """),
            Sink(
                .log,
                on: """
                    atInfo atDebug atWarn atError atTrace atWarning atSevere atFine addArgument addKeyValue
                    withCause setMessage
                    """, "log addArgument addKeyValue setMessage"),
            Sink(.log, on: "Log Timber", "d e i v w wtf println"),
            Sink(.log, on: "MDC ThreadContext NDC", "put push putCloseable pushByKey"),
            Sink(.log, on: "getLogger of tag", "debug info warn error trace severe log d e i w"),
            Sink(.log, on: "servletContext", "log"),
            Sink(.print, on: "System.out System.err Console.out", "println print printf format append write"),
            Sink(.print, "println print printf"),
            Sink(.print, on: "console System.console cs", "printf format writer"),
            Sink(.exception, "error ResponseStatusException IllegalArgumentException IllegalStateException"),
            Sink(.exception, on: "response resp httpResponse httpServletResponse res", "sendError"),
            Sink(.url, onAny: "getForObject getForEntity exchange postForObject postForEntity", .first()),
            Sink(
                .url,
                onAny: """
                    sendRedirect queryParam
                    addQueryParameter addQueryParam setParameter appendQueryParameter fromUriString fromHttpUrl
                    addParameter queryString replaceQueryParam buildAndExpand fromUri encodedQuery
                    """),
            Sink(
                .url,
                """
                URL URI HttpGet HttpPost HttpDelete RedirectView HttpPut GetMethod PostMethod BasicNameValuePair
                """),
            Sink(
                .url,
                on: """
                    URI UriComponentsBuilder HttpRequest Uri HttpUrl UriBuilder Response Jsoup Unirest
                    ServerResponse
                    """,
                """
                create fromUriString fromHttpUrlString newBuilder parse get fromPath seeOther temporaryRedirect
                connect post
                """, .first()),
            Sink(.url, on: "get post put delete webClient restClient newBuilder builder method Builder", "uri url"),
            Sink(.url, on: "client httpClient restTemplate *client", "get getForObject", .first()),
            Sink(.url, on: "attributes redirectAttributes ra", "addAttribute"),
            Sink(.storage, "Cookie NewCookie HttpCookie"),
            Sink(.storage, on: "ResponseCookie", "from fromClientResponse"),
            Sink(
                .storage,
                on: """
                    edit editor sharedPreferences *editor prefs preferences *prefs *preferences apply
                    """, "putString putStringSet putInt"),
            Sink(.storage, on: "response resp res httpResponse", "addCookie"),
            Sink(
                .mail,
                on: """
                    message mimeMessage helper msg mail *message *helper email simpleMailMessage *mail *email
                    """, "setText setSubject setContent setHtmlMsg setMsg setTextMsg setHtml setBody"),
            Sink(.mail, on: "Transport", "send"),
            Sink(.sms, on: "Message", "creator"),
            Sink(.sms, on: "smsManager", "sendTextMessage"),
        ] + Sink.common)
}
