extension SinkTable {
    static let csharp = SinkTable(
        [
            Sink(
                .log,
                on: """
                    *log *logger Serilog Log *logging ForContext GetLogger GetCurrentClassLogger NLog
                    """,
                """
                Debug Info Information Warning Warn Error Fatal Verbose Trace Write Log LogInformation LogDebug
                LogWarning LogError LogCritical LogTrace InfoFormat DebugFormat ErrorFormat WarnFormat
                BeginScope ForContext Critical WriteLine WriteEntry Event
                """),
            Sink(.log, onAny: "LogInformation LogDebug LogWarning LogError LogCritical LogTrace"),
            Sink(
                .log, on: "Debug Trace EventLog Debugger Activity",
                """
                WriteLine Write TraceInformation TraceError TraceWarning WriteEntry Log Print WriteLineIf
                """),
            Sink(.log, on: "LogContext", "PushProperty"),
            Sink(
                .print, on: "Console Console.Out Console.Error Out Error AnsiConsole",
                "WriteLine Write WriteLineAsync MarkupLine WriteAsync"),
            Sink(.exception, "Problem ArgumentException Fail"),
            Sink(.exception, on: "Environment", "FailFast"),
            Sink(
                .url, on: "client *client http *http HttpClient _http",
                """
                GetAsync GetStringAsync PostAsync PutAsync DeleteAsync GetFromJsonAsync PostAsJsonAsync
                GetStreamAsync GetByteArrayAsync DownloadString DownloadStringTaskAsync UploadString
                PutAsJsonAsync PatchAsync
                """, .first()),
            Sink(
                .url,
                """
                Redirect RedirectToAction RedirectToPage RedirectToRoute LocalRedirect RedirectPermanent
                RedirectToActionPermanent
                """),
            Sink(.url, on: "Response this Results Controller", "Redirect RedirectToAction LocalRedirect"),
            Sink(.url, "Uri UriBuilder HttpRequestMessage RestRequest"),
            Sink(.url, on: "WebRequest", "Create"),
            Sink(.url, on: "WebRequest HttpWebRequest", "Create"),
            Sink(.url, on: "QueryHelpers", "AddQueryString"),
            Sink(.url, on: "NavigationManager Navigation _navigation navigationManager", "NavigateTo"),
            Sink(.url, onAny: "AddQueryParameter SetQueryParam SetQueryParams AppendPathSegment"),
            Sink(.url, on: "Url", "Action"),
            Sink(.url, on: "Url", "Action"),
            Sink(.storage, on: "Cookies Response.Cookies", "Append Add Set"),
            Sink(.storage, "HttpCookie Cookie"),
            Sink(
                .storage,
                on: """
                    Preferences localStorage LocalStorage _localStorage sessionStorage *localstorage *sessionstorage
                    Settings
                    """, "Set SetItemAsync SetItem SetAsync SetItemAsStringAsync"),
            Sink(.mail, "MailMessage SendGridMessage"),
            Sink(.mail, on: "MailHelper", "CreateSingleEmail"),
        ] + Sink.common,
        assigned: [
            Assigned(
                .mail,
                """
                message.Body message.Subject mail.Body mailMessage.Body mailMessage.Subject mail.Subject
                msg.Body msg.Subject email.Body email.Subject bodyBuilder.HtmlBody builder.HtmlBody
                builder.TextBody bodyBuilder.TextBody
                """),
            Assigned(.storage, "Cookies[ cookie.Value"),
        ])
}
