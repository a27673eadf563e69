import Documents
import Testing

@testable import Loading

@Suite("The encoding that a page declares")
struct HTMLCharsetTests {
  @Test(
    "is that of the first meta element that has one, as the HTML Standard orders it",
    arguments: [
      ("<meta charset=gb2312>", "gb2312"), ("<META CHARSET = 'GBK'>", "gbk"),
      ("<meta http-equiv='Content-Type' content='text/html; charset=Big5'>", "big5"),
      ("<meta content=\"text/html;charset='gbk'\" http-equiv=content-type>", "gbk"),
      ("<!-- <meta charset=gbk> --><meta charset=utf-8>", "utf-8"),
      ("<p title='<meta charset=gbk>'><meta charset=utf-8>", "utf-8"),
      ("<meta name=x content='charset=gbk'><meta charset=utf-8>", "utf-8"),
      ("<?xml version='1.0' encoding='gb2312'?><meta charset=big5><meta charset=utf-8>", "big5"),
      ("<?xml version='1.0' encoding='gb2312'?><p>", "gb2312"), ("<meta charset=utf-16>", "utf-8"),
      ("<meta/charset=gbk/>", "gbk/"),
    ])
  func declared(page: String, label: String) {
    #expect(HTML.declaredCharset(in: Array(page.utf8)) == label)
  }

  @Test(
    "is none where the declaration is damaged, missing or too far away",
    arguments: [
      "", "<p>x", "<meta charset>", "<meta charset='gbk", "<meta content='text/html; charset=gbk'>",
      "<metacharset=gbk>", "<!-- <meta charset=gbk>",
      String(repeating: " ", count: 1_024) + "<meta charset=gbk>",
    ])
  func undeclared(page: String) {
    #expect(HTML.declaredCharset(in: Array(page.utf8)) == nil)
  }
}
