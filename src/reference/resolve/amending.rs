//! Laws whose names say which law they amend: «Luật sửa đổi, bổ sung một số điều của |Luật Công an nhân dân|».

use super::amended::{amended, numbered};
use super::relate::Known;
use super::relations::{Relations, Said};
use crate::reference::model::Designation;
use crate::reference::record::RelationKind;

/// Relates such laws to the ones that they amend, where the text has just one of that name.
pub(super) fn relate(known: &Known, relations: &mut Relations) {
    for (reading, targets) in known.readings.iter().zip(known.targets) {
        let ([Designation::Law(law)], [draft]) = (reading.located.value.cited.as_slice(), targets.as_slice()) else {
            continue;
        };
        if numbered(law).is_none()
            && let Some(other) = amended(law)
            && let [other] = known.drafts.forms.named(other)
            && !known.is_older(*draft, *other)
        {
            let said = Said { kind: RelationKind::Amends, evidence: reading.located.span, provisions: &[] };
            relations.add(said, &[*draft], &[*other]);
        }
    }
}
