extension String {
  /// The text on one line, for files of one text a line: a line break becomes `\n`, a backslash `\\`.
  public var onOneLine: String {
    var output = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  /// The text that stands on one line; a backslash before anything else is one.
  public init(onOneLine line: String) {
    var output = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        if scalar != "n", scalar != "\\" { output.append("\\") }
        output.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        output.append(scalar)
      }
    }
    if isEscaped { output.append("\\") }
    self.init(output)
  }
}
