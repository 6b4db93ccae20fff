extension Sink {
    /// What stays in a browser: storage and cookies.
    static let storage: [Sink] = [
        Sink(
            .storage,
            on: """
                localStorage sessionStorage AsyncStorage *localstorage *sessionstorage storage MMKV
                """, "setItem set multiSet mergeItem"),
        Sink(
            .storage, on: "Cookies cookies cookie Cookie *cookies jsCookie cookieStore",
            "set put add append Append Add store queue make forever save"),
        Sink(.storage, onAny: "set_cookie setCookie SetCookie addCookie set_signed_cookie AddCookie"),
        Sink(.storage, "setCookie setcookie setrawcookie set_cookie SetCookie Cookie NewCookie"),
        Sink(.storage, on: "res response resp reply ctx.cookies rsp", "cookie withCookie"),
    ]
}
