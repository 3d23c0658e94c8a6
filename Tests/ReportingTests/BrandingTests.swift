import Foundation
import Testing

@testable import Reporting

@Suite struct BrandingTests {
  // MARK: Accent

  /// Source: WCAG 2.2; #767676 is the lightest grey that is read on white (4.54).
  @Test(arguments: [("#000", "#fff", 21.0), ("#767676", "#ffffff", 4.54), ("#ff0000", "#ffffff", 3.998), ("#fff", "#fff", 1)])
  func `contrasts are those of the guidelines`(text: String, page: String, expected: Double) throws {
    let contrast = try #require(Accent(text)).contrast(with: #require(Accent(page)))
    #expect(abs(contrast - expected) < 0.01)
  }

  @Test(arguments: ["#ffff00", "#000000", "#ffffff", "#1a5fb4", "#888", "e01b24"])
  func `any colour becomes one that can be read by day and by night`(text: String) throws {
    let accent = try #require(Accent(text))
    #expect(accent.onLight.contrast(with: try #require(Accent("#ffffff"))) >= 4.5)
    #expect(accent.onDark.contrast(with: try #require(Accent("#14181c"))) >= 4.5)
  }

  @Test func `a colour that can be read stays as it is`() { #expect(Accent("#1D4E7A")?.onLight.css == "#1d4e7a") }

  @Test(arguments: ["", "#12", "#12345", "#1234567", "red", "#gggggg", "#fff;}body{display:none", "#１２３"])
  func `what is no colour is none`(text: String) { #expect(Accent(text) == nil) }

  // MARK: Logo

  private func svg(_ text: String) throws -> String {
    let address = try Logo(Array(text.utf8)).address
    let data = try #require(Data(base64Encoded: String(address.dropFirst("data:image/svg+xml;base64,".count))))
    return String(decoding: data, as: UTF8.self)
  }

  @Test func `a drawing keeps what draws`() throws {
    let source = """
      <?xml version="1.0"?><!-- made by a program -->
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>A &amp; B</title>
      <g style="fill:#f00; stroke:none"><path d="M0 0h9z" fill="url(#a)"/></g><use href="#b"/></svg>
      """
    #expect(
      try svg(source) == "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><title>A &amp; B</title>"
        + "<g fill=\"#f00\" stroke=\"none\"><path d=\"M0 0h9z\" fill=\"url(#a)\"/></g><use href=\"#b\"/></svg>")
  }

  @Test(arguments: [
    "<svg><script>alert(1)</script><rect/></svg>", "<svg onload=\"alert(1)\"><rect onclick='x'/></svg>",
    "<svg><foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><iframe src=\"https://example.com\"/></body></foreignObject></svg>",
    "<svg><image href=\"https://example.com/a.png\"/><use href=\"https://example.com/a.svg#x\"/></svg>",
    "<svg><a href=\"javascript:alert(1)\"><rect/></a></svg>", "<svg><style>@import url(https://example.com/a.css)</style></svg>",
    "<svg><rect fill=\"url(https://example.com/a)\"/><rect style=\"fill:url( 'https://example.com/a' )\"/></svg>",
    "<svg><set attributeName=\"href\" to=\"javascript:alert(1)\"/><animate onbegin=\"alert(1)\"/></svg>",
    "<svg><g><![CDATA[<script>alert(1)</script>]]></g></svg>", "<svg><text>&lt;script&gt;alert(1)&lt;/script&gt;</text></svg>",
    "<svg><rect fill=\"\\75 rl(https://example.com)\"/></svg>",
  ])
  func `a drawing does nothing but draw`(source: String) throws {
    let drawn = try svg(source)
    for word in [
      "<script", "onload", "onclick", "onbegin", "foreignObject", "iframe", "https://example", "javascript:", "<style", "<image", "<a ",
    ] {
      #expect(!drawn.contains(word), "\(drawn)")
    }
  }

  @Test(arguments: [
    "<svg", "<svg><g></svg", "<!DOCTYPE svg [<!ENTITY x \"y\">]><svg>&x;</svg>", "<g><svg/></g>", "<svg><path d=0/></svg>", "<svg><rect",
  ])
  func `a broken drawing is refused`(source: String) { #expect(throws: Logo.Problem.damaged) { try Logo(Array(source.utf8)) } }

  @Test func `a picture is a whole PNG`() throws {
    // One transparent pixel.
    let pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    let bytes = [UInt8](try #require(Data(base64Encoded: pixel)))
    #expect(try Logo(bytes).address == "data:image/png;base64," + pixel)
    #expect(throws: Logo.Problem.damaged) { try Logo(Array(bytes.dropLast(8))) }
    #expect(throws: Logo.Problem.unknownKind) { try Logo(Array("GIF89a".utf8)) }
    #expect(throws: Logo.Problem.tooLarge) { try Logo(bytes + [UInt8](repeating: 0, count: Logo.greatestSize)) }
  }
}
