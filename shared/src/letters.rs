//! Letters with accents and marks, and the letters that people type instead.

/// What stands for a small letter with an accent or a mark; none for any other character.
pub const fn base_letter(c: char) -> Option<&'static str> {
    Some(match c {
        'ä' | 'á' | 'à' | 'â' | 'ã' | 'å' | 'ą' | 'ă' | 'æ' => "a",
        'ö' | 'ó' | 'ò' | 'ô' | 'õ' | 'ø' | 'ő' | 'œ' => "o",
        'ü' | 'ú' | 'ù' | 'û' | 'ů' | 'ű' => "u",
        'ß' => "ss",
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' => "e",
        'í' | 'ì' | 'î' | 'ï' | 'ı' => "i",
        'ç' | 'ć' | 'č' => "c",
        'ñ' | 'ń' | 'ň' => "n",
        'ş' | 'ś' | 'š' | 'ș' => "s",
        'ğ' => "g",
        'ł' => "l",
        'ź' | 'ż' | 'ž' => "z",
        'ý' | 'ÿ' => "y",
        'ř' => "r",
        'đ' | 'ď' => "d",
        'ť' | 'ț' => "t",
        // Vietnamese has two marks on one letter.
        'ạ'..='ặ' | 'ā' => "a",
        'ẹ'..='ệ' | 'ē' | 'ė' => "e",
        'ỉ'..='ị' | 'ĩ' | 'ī' => "i",
        'ọ'..='ợ' | 'ơ' | 'ō' => "o",
        'ụ'..='ự' | 'ư' | 'ũ' | 'ū' => "u",
        'ỳ'..='ỹ' => "y",
        _ => return None,
    })
}
