/**
 * The words that begin with a vowel. Of the syllables that do, few are words: «ịnh» or «ết» is the rest of one. Nor
 * are exclamations («à», «ừ»), which officials do not utter.
 */
export const OPEN_WORDS = new Set(
  `a ác ạch ách ai ái ải am ám ảm an án ang áng anh ánh ảnh ào ao áo ảo áp au áy
  ăn ẳng ắng ắp ắt âm ầm ấm ẩm ậm ân ấn ẩn ấp ập âu ấu ẩu ấy ẩy
  é em ém én eo èo éo ẻo ép ẹp êm ếm ếch
  i ít ịch ích im ỉm in inh ỉu
  o oai oái oải oan oán oản oang oanh oánh oát óc ọc oe óe oé ong óng ỏng óp ọp
  ô ổ ốc ộc ôi ối ổi ôm ồm ốm ôn ồn ốn ổn ông ống ốp
  ơ ở ơi ới ơn ớn ớt
  u ục úc ui ùi ủi um ùm úm un ùn ung ùng úng ủng uốn uổng uống úp út uy úy uý ủy uỷ uyên uyển uẩn uất uế
  ư ưa ứa ức ực ưng ừng ứng ửng ước ươm ướm ươn ướp ướt ương ưu
  y ý yếm yểm yên yến yêng yết yêu yếu yểu`.split(/\s+/),
);
