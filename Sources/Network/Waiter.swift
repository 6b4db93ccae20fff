import Facts

/// What waits on the loop for a socket, a time, or its turn. It is made, called and dropped on the loop's thread.
class Waiter {
    /// When the present wait ends; nil where none is timed.
    var expiry: ContinuousClock.Instant?
    /// When the loop will look at `expiry` next.
    var queued: ContinuousClock.Instant?

    /// Something may have happened on the socket.
    func ready(_ tag: Int, on loop: Loop) {}
    /// `expiry` has come.
    func expired(on loop: Loop) {}
    /// Its turn: a socket may be had again, or the work that was put off may go on.
    func proceed(on loop: Loop) {}
    /// The call is given up by the one who made it.
    func abandon(_ call: CallID, because reason: Reason, on loop: Loop) {}
    /// The loop ends.
    func end(on loop: Loop) {}
}
