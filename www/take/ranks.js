// The ranks of documents, from the highest: the types, and how the names of those who issue begin; an empty list takes
// every document. The table of the command line is src/export/forms/ranks.tsv.

const HIGHEST_COURT = [
  "Hội đồng Thẩm phán Tòa án nhân dân tối cao",
  "Tòa án nhân dân tối cao",
  "Viện kiểm sát nhân dân tối cao",
];
const COMMITTEE = ["Ủy ban nhân dân", "Chủ tịch Ủy ban nhân dân"];
const LOCAL_PARTY = ["Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy"];

export const RANKS = [
  [
    [],
    ["Trung ương Đảng", "Ban Chấp hành Trung ương Đảng", "Bộ Chính trị", "Ban Bí thư", "Đại hội đại biểu toàn quốc"],
  ],
  [["Hiến pháp"], []],
  [["Bộ luật", "Luật"], []],
  [["Nghị quyết"], ["Quốc hội"]],
  [["Pháp lệnh"], []],
  [["Nghị quyết", "Nghị quyết liên tịch"], ["Ủy ban Thường vụ Quốc hội"]],
  [["Lệnh", "Quyết định"], ["Chủ tịch nước"]],
  [["Nghị định"], []],
  [["Nghị quyết", "Nghị quyết liên tịch"], ["Chính phủ"]],
  [["Quyết định"], ["Thủ tướng"]],
  [["Nghị quyết"], HIGHEST_COURT],
  [["Thông tư", "Thông tư liên tịch"], []],
  [["Nghị quyết"], ["Hội đồng nhân dân"]],
  [["Quyết định"], COMMITTEE],
  [[], ["Quốc hội"]],
  [[], ["Ủy ban Thường vụ Quốc hội"]],
  [[], ["Chủ tịch nước"]],
  [[], ["Chính phủ"]],
  [[], ["Thủ tướng"]],
  [[], HIGHEST_COURT],
  [
    [],
    ["Bộ", "Ngân hàng Nhà nước", "Thanh tra Chính phủ", "Kiểm toán nhà nước", "Ủy ban Dân tộc", "Văn phòng Chính phủ"],
  ],
  [[], [...LOCAL_PARTY, ...LOCAL_PARTY.map((committee) => `Ban Thường vụ ${committee}`)]],
  [[], ["Hội đồng nhân dân"]],
  [[], COMMITTEE],
];
