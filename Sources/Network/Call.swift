import Facts

typealias CallID = UInt64

/// One call from a task, which waits for its answer. It is answered on the loop's thread, once.
final class Call<Value: Sendable> {
    let id: CallID
    private var continuation: CheckedContinuation<Result<Value, Reason>, Never>?

    init(_ id: CallID, _ continuation: CheckedContinuation<Result<Value, Reason>, Never>) {
        self.id = id
        self.continuation = continuation
    }

    func answer(_ result: Result<Value, Reason>) {
        continuation?.resume(returning: result)
        continuation = nil
    }
}

extension Mailbox {
    /// Has a call begun on the loop and waits for its answer. Cancelling the task asks the loop to give it up.
    func call<Value: Sendable>(
        _ begin: @escaping @Sendable (Call<Value>, Loop) -> Void
    ) async throws(Reason) -> Value {
        let id = nextCall()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: CheckedContinuation<Result<Value, Reason>, Never>) in
                guard post({ begin(Call(id, continuation), $0) }) else {
                    continuation.resume(returning: .failure(.interrupted))
                    return
                }
                // A cancellation before the post found nothing to give up, so it is told again.
                if Task.isCancelled { post { $0.abandon(id, because: .interrupted) } }
            }
        } onCancel: {
            post { $0.abandon(id, because: .interrupted) }
        }
        return try result.get()
    }
}

/// A thing of the loop's thread, carried by those who are elsewhere.
///
/// `@unchecked` is right: only a `Loop` opens it, a `Loop` is not Sendable, and the only way to one is a job, which
/// runs on the loop's thread. What may happen elsewhere is the last release, and no waiter has a `deinit`.
struct Bound<Thing: Waiter>: @unchecked Sendable {
    private let thing: Thing

    init(_ thing: Thing, to _: Loop) { self.thing = thing }

    func on(_: Loop) -> Thing { thing }
}
