extension SinkTable {
    static let go = SinkTable(
        [
            Sink(
                .log,
                on: """
                    log *logger *log logrus slog zap sugar *sugar zerolog glog klog sugaredLogger l lg Sugar
                    WithField WithFields WithError WithContext logr hclog seelog entry ctxlog L S V With Default
                    """,
                """
                Print Printf Println Fatal Fatalf Fatalln Panic Panicf Panicln Debug Debugf Info Infof Infow
                Warn Warnf Warnw Warning Warningf Error Errorf Errorw Debugw Trace Tracef WithField WithFields
                DebugContext InfoContext ErrorContext WarnContext Log Logf Infoln Errorln Fatalw With InfoS
                ErrorS Debugln Warningln Output LogAttrs WithValues
                """),
            Sink(
                .log,
                on: """
                    Info Debug Warn Error Trace Fatal Panic Log Str Int Interface Any Err Dict Bool Time With Strs
                    Uint Int64 Float64 Dur RawJSON Stringer
                    """, "Str Interface Any Msg Msgf Strs Time Send RawJSON Stringer"),
            Sink(.print, on: "fmt", "Print Printf Println"),
            Sink(.print, on: "fmt", "Fprintf Fprintln Fprint", .rest, needs: ["Stdout", "Stderr"]),
            Sink(.print, "println print"),
            Sink(.print, on: "spew pp pretty litter", "Dump Println Print Printf"),
            Sink(
                .exception, on: "errors fmt status xerrors echo fiber gerror eris connect huma apierr",
                "New Errorf Wrap Wrapf Error NewHTTPError NewError WithMessage WithMessagef"),
            Sink(.exception, on: "http", "Error", .rest),
            Sink(.exception, "panic"),
            Sink(.exception, onAny: "AbortWithError AbortWithStatusJSON"),
            Sink(.url, on: "http client *client httpClient resty", "Get Post PostForm Head", .first()),
            Sink(.url, on: "http", "NewRequest NewRequestWithContext Redirect", .rest),
            Sink(.url, on: "url", "Parse", .first()),
            Sink(.url, on: "url", "ParseRequestURI", .first()),
            Sink(.url, on: "url", "Parse ParseRequestURI", .first()),
            Sink(.url, on: "q query params values v vals qs queryParams Query *params *query urlValues", "Add Set"),
            Sink(.url, on: "c ctx context w", "Redirect"),
            Sink(.url, onAny: "SetQueryParam SetQueryParams SetQueryString"),
            Sink(.storage, on: "http", "SetCookie"),
            Sink(.storage, on: "c ctx", "SetCookie Cookie"),
            Sink(.mail, on: "smtp", "SendMail"),
            Sink(.mail, on: "m msg message mail email e", "SetBody AddAlternative SetHeader SetBodyString"),
            Sink(.mail, on: "mail mailgun mg", "NewSingleEmail NewMessage NewContent"),
            Sink(
                .cache, on: "rdb redisClient redis cache *cache *rdb mc",
                "Set Get SetNX HSet Del SetEX Incr Exists SetEx"),
        ] + Sink.common)
}
