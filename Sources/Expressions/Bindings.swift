public import Facts

/// The values of the declared variables, by position.
public struct Bindings: Sendable {
    public enum Slot: Sendable {
        /// A variable that holds a value, as `now` does.
        case observed(Observation)
        case fact(Fact)
        /// Facts of one kind, and why some may be missing; nil where these are all.
        case facts([Fact], missing: Reason?)
        /// In the order of the record's members.
        case record([Observation])

        public static func value(_ value: Value) -> Slot { .observed(.seen(value)) }

        public static func collection(_ collection: Collection) -> Slot {
            .facts(collection.facts, missing: collection.extent.missing)
        }
    }

    public private(set) var slots: [Slot]

    /// One slot a variable, in the order of the declarations.
    public init(_ slots: [Slot]) { self.slots = slots }

    /// Binds one variable anew: the cheap way to judge many facts in turn.
    public subscript(slot: Int) -> Slot {
        get { slots[slot] }
        set { slots[slot] = newValue }
    }
}
