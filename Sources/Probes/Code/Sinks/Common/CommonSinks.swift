extension Sink {
    /// Services that are spoken to alike in every language.
    static let common = analytics + llm + messages + storage + cache

    /// What loggers call their levels.
    static let logMethods = """
        debug info warning warn error critical exception log fatal trace notice alert emergency verbose
        success silly http err
        """
}
