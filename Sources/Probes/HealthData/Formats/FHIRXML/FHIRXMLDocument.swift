/// Follows the elements of a document into its resources.
struct FHIRXMLDocument {
    private enum Frame {
        /// A bundle, and what leads to the resources in it.
        case container
        /// A person's resource, or what stands in one.
        case resource
        /// A profile, a code system, an organisation: nobody's.
        case nobody
    }

    private var path = XMLPath<Frame>()
    /// How many elements are open where the resource of the record begins.
    private var depth = 0
    private var resource: FHIRXMLResource?
    private var resources = 0
    /// A patient of the bundle was made up, and so is what was found in him.
    private var isSynthetic = false
    private var isBundle = false
    private(set) var wasTooDeep = false

    var isOpen: Bool { !path.isEmpty }

    mutating func take(_ event: XMLEvent, into ledger: inout Ledger) {
        switch event {
        case .start(let element): start(element, into: &ledger)
        case .end(let name): for _ in 0..<path.closed(by: name.local) { leave(into: &ledger) }
        case .text(let text, _): resource?.narrative(text)
        }
        wasTooDeep = wasTooDeep || path.isTooDeep
    }

    mutating func finish(into ledger: inout Ledger) {
        endResource(into: &ledger)
        path = XMLPath()
    }

    private mutating func start(_ element: XMLElement, into ledger: inout Ledger) {
        let name = element.name.local
        switch path.frames.last ?? .container {
        case .nobody: path.enter(name, .nobody)
        case .container: enter(name, into: &ledger)
        case .resource:
            path.enter(name, .resource)
            guard !path.isTooDeep else { return }
            let names = path.names[depth...]
            resource?.start(names, element, into: &ledger)
        }
    }

    /// Resources begin with a capital letter, elements do not.
    private mutating func enter(_ name: String, into ledger: inout Ledger) {
        guard name.utf8.first?.isUpper ?? false else { return path.enter(name, .container) }
        if name == "Bundle" || name == "Parameters" {
            isBundle = true
            return path.enter(name, .container)
        }
        resources += 1
        guard let kind = FHIRXMLKind(name) else { return path.enter(name, .nobody) }
        path.enter(name, .resource)
        depth = path.names.count
        ledger.begin(isBundle ? "resource \(resources)" : nil)
        resource = FHIRXMLResource(name, kind, into: &ledger)
    }

    private mutating func leave(into ledger: inout Ledger) {
        if resource != nil {
            let names = path.names[depth...]
            resource?.end(names, into: &ledger)
        }
        path.leave()
        if path.names.count < depth { endResource(into: &ledger) }
    }

    private mutating func endResource(into ledger: inout Ledger) {
        guard let resource else { return }
        isSynthetic = isSynthetic || resource.isSynthetic
        if isSynthetic { ledger.mark(.synthetic) }
        ledger.end()
        self.resource = nil
        depth = 0
    }
}
