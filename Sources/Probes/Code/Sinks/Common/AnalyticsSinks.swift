extension Sink {
    /// Services that watch users and programs: what they are told leaves the house.
    static let analytics: [Sink] = [
        Sink(
            .analytics, on: "analytics segment rudder rudderanalytics rudderstack jitsu *analytics",
            "track identify page screen group alias logEvent log_event capture enqueue send"),
        Sink(
            .analytics, on: "mixpanel mp *mixpanel",
            """
            track identify register people_set track_links set_once alias registerSuperProperties
            """),
        Sink(.analytics, on: "mixpanel.people people.people mp.people", "set set_once append"),
        Sink(.analytics, on: "people", "set set_once"),
        Sink(
            .analytics, on: "amplitude *amplitude", "track logEvent log_event identify setUserProperties setUserId init"
        ),
        Sink(.analytics, on: "getInstance", "logEvent setUserProperties"),
        Sink(.analytics, on: "posthog *posthog", "capture identify alias group register people_set"),
        Sink(
            .analytics, on: "sentry sentry_sdk raven *sentry SentrySDK",
            """
            setUser set_user setContext set_context setExtra set_extra setExtras setTag set_tag set_tags setTags
            captureMessage capture_message captureException capture_exception captureEvent capture_event
            addBreadcrumb add_breadcrumb user_context extra_context capture
            """),
        Sink(
            .analytics, on: "scope",
            """
            setUser set_user setContext set_context set_contexts set_extras setExtra set_extra setTag set_tag
            setTags SetExtra SetTag SetUser
            """),
        Sink(
            .analytics,
            """
            captureMessage captureException capture_message capture_exception set_user set_context set_extra
            set_tag addBreadcrumb
            """),
        Sink(
            .analytics, on: "bugsnag rollbar honeybadger raygun airbrake appsignal bugsnagclient *rollbar",
            """
            notify leaveBreadcrumb setUser set_user addMetadata add_metadata error warning info log critical
            debug context report_message report_exc_info tag_request send configure setCustomContext
            """),
        Sink(
            .analytics, on: "newrelic new_relic NewRelic agent noticeError",
            """
            addCustomAttribute add_custom_attribute add_custom_attributes addCustomAttributes recordCustomEvent
            record_custom_event setCustomAttribute noticeError notice_error addPageAction AddAttribute
            addAttribute addCustomParameter add_custom_parameters
            """),
        Sink(
            .analytics,
            """
            newrelic_add_custom_parameter newrelic_record_custom_event newrelic_notice_error
            add_custom_attribute add_custom_parameter record_custom_event
            """),
        Sink(
            .analytics, on: "datadog datadogRum datadogLogs DD_RUM DD_LOGS statsd dogstatsd ddtrace StatsD",
            """
            setUser addAction addError setGlobalContextProperty setUserProperty increment gauge event histogram
            timing set addRumGlobalContext set_user
            """),
        Sink(
            .analytics, on: "span current_span *span",
            """
            set_tag setTag set_attribute setAttribute SetAttributes SetTag AddEvent add_event addEvent
            set_attributes setAttributes recordException
            """),
        Sink(
            .analytics,
            """
            gtag fbq ga _gaq hj mixpanel_track trackEvent logAnalyticsEvent trackAnalytics track_event Intercom
            plausible clarity
            """),
        Sink(.analytics, on: "dataLayer _paq _gaq _hsq adobeDataLayer", "push"),
        Sink(
            .analytics, on: "ReactGA ga visitor GA4 tracker GoogleAnalytics", "event send set pageview track exception"),
        Sink(
            .analytics,
            on: """
                FullStory FS LogRocket heap pendo Intercom intercom hotjar hj Smartlook mouseflow clevertap braze
                appboy Countly Matomo Firebase FirebaseAnalytics Flurry AppsFlyer Kissmetrics customerio cio klaviyo
                hubspot
                """,
            """
            identify setUserVars setVars event track addUserProperties initialize update boot trackEvent
            setUserProperties logEvent setCustomUserAttribute setUserProperty changeUser setUserId
            addEventProperties logCustomEvent trackSessionURL push
            """),
        Sink(
            .analytics, on: "Crashlytics crashlytics FirebaseCrashlytics getInstance",
            "log setCustomKey setCustomValue setUserId recordException setUserIdentifier"),
        Sink(
            .analytics, on: "TelemetryClient telemetry appInsights defaultClient *telemetryclient *telemetry",
            """
            TrackEvent TrackTrace trackEvent trackTrace trackException TrackException track trackMetric
            TrackMetric capture track_event
            """),
    ]
}
