# The patterns of detector files, one a line; after a tab what is sought for it, where the file names something.
# Usage: awk -f content-patterns.awk FILE…

function put() {
    if (pattern != "") print pattern (seek != "" ? "\t" seek : "")
    pattern = seek = ""
}

# What stands between single quotes, in which '' is one of them.
function quoted(line) {
    sub(/^[^']*'/, "", line)
    sub(/'[ \t]*$/, "", line)
    gsub(/''/, "'", line)
    return line
}

FNR == 1 { put() }
/^  - pattern: '/ { put(); pattern = quoted($0) }
/^    seek: '/ { seek = quoted($0) }
END { put() }
