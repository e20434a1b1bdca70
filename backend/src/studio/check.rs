//! Checking a draft: the course that it would be, and all that there is to say about it.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait, EntityTrait};
use shared::api::studio::check::{BlockPlace, CheckReport, Found};
use shared::api::studio::review::Agreeing;
use shared::course::check::{Finding, since};
use shared::course::source;
use shared::course::whole::Course;
use uuid::Uuid;

use super::snapshot::Present;
use super::{drafts, kept, lessons, publishing, review};
use crate::entities::{course, course_version};
use crate::error::ApiResult;

/// What a check says to somebody of a draft as it is now.
///
/// # Errors
/// [`Code::NotFound`](crate::error::Code::NotFound), also for others' drafts.
pub async fn report(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    draft: Uuid,
    by: Uuid,
) -> ApiResult<CheckReport> {
    let draft = drafts::of(db, organisation, draft).await?;
    let Present { snapshot, version: fingerprint, .. } = Present::of(db, &draft).await?;
    let mut package = snapshot.examine(&draft).await?;
    let seen = course::Entity::find_by_id(&draft.course_id).one(db).await?;
    let current = seen.and_then(|course| course.current_version);
    if let (Some(now), Some(version)) = (&package.course, &current)
        && *version != fingerprint
    {
        let key = (draft.course_id.clone(), version.clone());
        let row = course_version::Entity::find_by_id(key).one(db).await?;
        // A version that this program cannot read says nothing about this draft.
        let published: Option<Course> = row.and_then(|row| serde_json::from_str(&row.content).ok());
        package.findings.extend(published.iter().flat_map(|published| since(published, now)));
    }
    package.findings.sort();
    // Each file is cut once, however much is found in it.
    let mut cuts = BTreeMap::new();
    let mut findings = Vec::with_capacity(package.findings.len());
    for finding in package.findings {
        let path = &finding.file;
        let text = snapshot.files.get(path).filter(|_| lessons::named(path).is_some());
        let block = text.and_then(|text| {
            let (cut, ids) = cuts.entry(path.clone()).or_insert_with(|| {
                let cut = source::cut(text);
                let marks = snapshot.marks.get(path).map_or(&[][..], Vec::as_slice);
                let fit = source::marks_fit(&cut.blocks, marks);
                let ids: Vec<String> =
                    if fit { marks.iter().map(|mark| mark.id.clone()).collect() } else { vec![] };
                (cut, ids)
            });
            let at = cut.block_at(of_a_block(&finding)?)?;
            Some(BlockPlace { number: u32::try_from(at + 1).ok()?, id: ids.get(at).cloned() })
        });
        findings.push(Found { finding, block });
    }
    let second_person = publishing::needs_second_person(db, organisation).await?;
    let agreeing = if second_person {
        let written = kept::writing(db, draft.id).await?;
        review::agreeing(db, organisation, &written, Some(by)).await?
    } else {
        Agreeing::default()
    };
    Ok(CheckReport { findings, reading: package.reading, fingerprint, current, second_person, agreeing })
}

/// The line, if the finding may be about a block: the first is for what is about the lesson as a whole, and stands in its
/// head if there is one.
fn of_a_block(finding: &Finding) -> Option<u32> {
    (finding.line > 1).then_some(finding.line)
}
