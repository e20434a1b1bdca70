//! Checking a draft: the course that it would be, and all that there is to say about it.

use std::collections::BTreeMap;

use sea_orm::ConnectionTrait;
use shared::api::studio::check::{BlockPlace, CheckReport, Found};
use shared::course::check::Finding;
use shared::course::outline_file;
use shared::course::package::CoursePackage;
use shared::course::source::{self, translation};
use uuid::Uuid;

use super::{drafts, lessons, media, texts, translations, views};
use crate::catalogue::known_framework;
use crate::entities::{draft, draft_file};
use crate::error::ApiResult;

/// The course that a draft would be if it were published now, what is wrong with it, and the files it was read from.
///
/// # Errors
/// The database fails.
pub async fn package(
    db: &impl ConnectionTrait,
    draft: &draft::Model,
) -> ApiResult<(CoursePackage, BTreeMap<String, draft_file::Model>)> {
    let files = drafts::files(db, draft.id).await?;
    let bytes: BTreeMap<String, Vec<u8>> =
        files.iter().map(|(path, file)| (path.clone(), file.text.clone().into_bytes())).collect();
    let media = media::files(db, draft.id).await?;
    let id = draft.course_id.clone();
    // A course may have hundreds of lessons.
    let read = move || CoursePackage::examine_with(&id, &bytes, &media, Some(&known_framework()));
    Ok((tokio::task::spawn_blocking(read).await?, files))
}

/// What a check says of a draft as it is now.
///
/// # Errors
/// [`Code::NotFound`](crate::error::Code::NotFound), also for others' drafts.
pub async fn report(db: &impl ConnectionTrait, organisation: Uuid, draft: Uuid) -> ApiResult<CheckReport> {
    let draft = drafts::of(db, organisation, draft).await?;
    let (package, files) = package(db, &draft).await?;
    // Each file is cut once, however much is found in it.
    let mut cuts = BTreeMap::new();
    let mut findings = Vec::with_capacity(package.findings.len());
    let original = views::original(&draft);
    let (files, translated) = tokio::task::spawn_blocking(move || {
        let translated = translations::progress(&files, original);
        (files, translated)
    })
    .await?;
    let outline = outline_file::read(files.get(drafts::MANIFEST).map_or("", |file| file.text.as_str()));
    let of_translations = translated.iter().filter(|(path, _)| {
        // What the course does not offer, nobody misses.
        lessons::named(path).is_some_and(|(lang, lesson)| {
            outline.languages().any(|one| one == lang) && outline.lesson_ids().any(|id| id == lesson)
        })
    });
    let of_translations = of_translations.flat_map(|(path, found)| translation::findings(*found, path));
    for finding in package.findings.into_iter().chain(of_translations) {
        let file = files.get(&finding.file).filter(|_| lessons::named(&finding.file).is_some());
        let block = file.and_then(|file| {
            let (cut, ids) = cuts.entry(file.path.clone()).or_insert_with(|| {
                let cut = source::cut(&file.text);
                let marks = texts::marks(file).unwrap_or_default();
                let fit = source::marks_fit(&cut.blocks, &marks);
                let ids: Vec<String> =
                    if fit { marks.into_iter().map(|mark| mark.id).collect() } else { vec![] };
                (cut, ids)
            });
            let at = cut.block_at(of_a_block(&finding)?)?;
            Some(BlockPlace { number: u32::try_from(at + 1).ok()?, id: ids.get(at).cloned() })
        });
        findings.push(Found { finding, block });
    }
    Ok(CheckReport { findings, reading: package.reading })
}

/// The line, if the finding may be about a block: the first is for what is about the lesson as a whole, and stands in its
/// head if there is one.
fn of_a_block(finding: &Finding) -> Option<u32> {
    (finding.line > 1).then_some(finding.line)
}
