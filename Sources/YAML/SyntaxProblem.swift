internal import CYAML
internal import Diagnostics

func syntaxProblem(_ failure: SyntaxFailure, in document: Document) -> Problem {
    document.problem(
        failure.problem, at: document.place(line: failure.mark.line + 1, column: failure.mark.column + 1))
}
