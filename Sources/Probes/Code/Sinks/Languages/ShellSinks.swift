extension SinkTable {
    static let shell = SinkTable(
        [
            Sink(
                .log,
                """
                logger systemd-cat log log_info log_error log_debug log_warn log_message write_log loginfo
                logdebug logerror
                """),
            Sink(.print, "echo printf print"),
            Sink(.url, "curl wget http https xh lynx httpie open xdg-open"),
            Sink(.mail, "mail mailx sendmail mutt swaks ssmtp msmtp s-nail"),
            Sink(.cache, "redis-cli"),
            Sink(.llm, "ollama llm openai aichat sgpt claude gemini"),
            Sink(.exception, "die fatal abort err_exit fail"),
        ])
}
