//! What is wrong with YAML or TOML that cannot be read, and what people usually have to do about it.

use crate::text::Words;

/// A mistake in writing YAML or TOML.
#[derive(Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What is wrong.
    pub reason: Words,
    /// What to do.
    pub advice: Words,
}

macro_rules! troubles {
    ($($(#[$doc:meta])* $name:ident: $rth:literal, $ren:literal => $ath:literal, $aen:literal;)*) => {
        $($(#[$doc])* pub static $name: Trouble = Trouble {
            reason: Words { th: $rth, en: $ren },
            advice: Words { th: $ath, en: $aen },
        };)*
    };
}

troubles! {
    /// A tab where spaces belong.
    TAB: "มีอักขระแท็บในที่ที่ต้องเป็นช่องว่าง", "there is a tab where spaces belong"
        => "ใช้ช่องว่างเยื้องบรรทัด ไม่ใช้แท็บ", "indent with spaces, not with tabs";
    /// A backslash that means nothing.
    ESCAPE: "เครื่องหมาย \\ ในอัญประกาศคู่ไม่มีความหมาย", "the \\ within double quotes means nothing"
        => "ใช้อัญประกาศเดี่ยวแทน หรือเขียน \\\\", "use single quotes instead, or write \\\\";
    /// Something behind the closing quote.
    AFTER_QUOTES: "มีข้อความต่อท้ายอัญประกาศปิด", "something follows the closing quote"
        => "ให้อัญประกาศครอบข้อความทั้งหมด และเขียน \\\" แทน \" ที่อยู่ภายใน",
           "put the whole text in quotes, and write \\\" for a \" within";
    /// A quote that is not closed.
    OPEN_QUOTES: "อัญประกาศเปิดไว้แต่ไม่ปิด", "a quote is opened and not closed"
        => "ปิดอัญประกาศท้ายข้อความ", "close the quote at the end of the text";
    /// Brackets and braces.
    BRACKETS: "วงเล็บ [ ] หรือ { } ไม่ครบคู่ หรือขาดจุลภาคคั่น", "brackets [ ] or braces { } do not match, or a comma is missing"
        => "ตรวจวงเล็บเปิด–ปิดให้ครบคู่ และคั่นแต่ละค่าด้วยจุลภาค",
           "close each bracket and brace, and separate what they hold with commas";
    /// An alias of nothing.
    ANCHOR: "อ้างถึงชื่อ (*) ที่ไม่มีการตั้งไว้ (&) ก่อนหน้า", "an alias (*) names an anchor (&) that was not set before"
        => "เขียนค่าเต็มแทน หรือใส่อัญประกาศหากเป็นข้อความที่ขึ้นต้นด้วย * หรือ &",
           "write the value out, or quote a text that begins with * or &";
    /// A character that no text may hold.
    CONTROL_CHARACTER: "มีอักขระควบคุมที่มองไม่เห็น", "there is an invisible control character"
        => "ลบอักขระนั้น หรือพิมพ์บรรทัดนี้ใหม่", "delete it, or type the line again";
    /// A colon out of place.
    COLON: "เครื่องหมาย : หรือ - อยู่ในที่ที่ไม่ควรอยู่ หรือคีย์ขาดเครื่องหมาย :", "a : or - stands where none can, or a key lacks its :"
        => "เขียน “คีย์: ค่า” ให้เยื้องตรงกับคีย์อื่น และใส่อัญประกาศให้ข้อความที่มี : อยู่ภายใน",
           "write `key: value`, in line with its neighbours, and quote a text that has a : within";
    /// A text of several lines.
    BLOCK_TEXT: "ข้อความหลายบรรทัดหลัง | หรือ > เยื้องไม่ถูกต้อง", "the lines of a text after | or > are not indented alike"
        => "เยื้องทุกบรรทัดของข้อความให้เท่ากัน และลึกกว่าคีย์", "indent all its lines alike, deeper than the key";
    /// Lines that are not in line.
    INDENTATION: "การเยื้องบรรทัดไม่ตรงกัน", "the indentation does not fit"
        => "เยื้องบรรทัดของส่วนเดียวกันให้ตรงกัน", "give the lines of one part the same indentation";
    /// A text that begins with a sign of YAML's own.
    RESERVED: "ข้อความขึ้นต้นด้วยเครื่องหมายที่ YAML สงวนไว้", "a text begins with a sign that YAML keeps for itself"
        => "ใส่อัญประกาศครอบข้อความนั้น", "put the text in quotes";
    /// Directives, tags and document marks.
    DIRECTIVE: "มีคำสั่งของ YAML (% ! หรือ ---) ที่ไฟล์เกณฑ์ไม่ใช้", "there is a directive or tag of YAML (%, ! or ---) that criteria files do not use"
        => "ลบออก หรือใส่อัญประกาศหากเป็นข้อความ", "delete it, or put it in quotes if it is a text";
    /// A key without its value.
    NO_EQUALS: "คีย์ขาดเครื่องหมาย = หรือค่า", "a key lacks its = or its value"
        => "เขียน “คีย์ = ค่า” บรรทัดละหนึ่งคีย์", "write `key = value`, one key a line";
    /// A text without quotes.
    NO_QUOTES: "ไม่มีค่า หรือข้อความไม่อยู่ในอัญประกาศ", "a value is missing, or a text is not in quotes"
        => "ใส่อัญประกาศครอบข้อความ", "put the text in quotes";
    /// A key or table that stands twice.
    TWICE: "คีย์หรือตารางนี้มีอยู่แล้ว", "this key or table stands in the file already"
        => "คงไว้เพียงแห่งเดียว", "keep one of them";
    /// A number that is written in an odd way.
    ODD_NUMBER: "เขียนตัวเลขไม่ถูกต้อง", "the number is not written as it must be"
        => "เขียนด้วยเลขอารบิกล้วน เช่น 300 หรือ 0.5", "write digits such as 300 or 0.5";
    /// Anything else.
    UNREADABLE: "อ่านต่อจากจุดนี้ไม่ได้", "it cannot be read from here on"
        => "ตรวจการเยื้องบรรทัด วงเล็บ และอัญประกาศ", "look at the indentation, brackets and quotes";
}
