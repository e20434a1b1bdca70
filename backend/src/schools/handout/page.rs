//! The page for parents: one file that any browser shows and prints, with nothing to load.

use shared::api::account::{Attendance, Device, StoredBooking, StoredIdentity};
use shared::api::school::handout::{PupilAssignment, PupilClass, PupilData};
use shared::lang::Lang;
use shared::progress::{LessonState, Progress};
use shared::school::year::written;

use super::words::{Words, booking_state, level, words};
use crate::catalogue::{Snapshot, competence_name, course_title, lesson_in};
use crate::mail::escaped;
use crate::schools::FROM_PROVIDER;
use crate::time::moment;

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}\
h1,h2{line-height:1.25}h2{margin-top:2rem;break-after:avoid}\
table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;\
vertical-align:top;overflow-wrap:anywhere}tr{break-inside:avoid}th{overflow-wrap:break-word}tbody th{width:40%}\
@media screen and (max-width:48rem){.many,.many tbody,.many tr,.many td{display:block}\
.many thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}\
.many tr{border:1px solid #767676;margin-bottom:.75rem;padding:.3rem .5rem}.many td{border:0;padding:.1rem 0}\
.many td:empty{display:none}.many td::before{content:attr(data-label) \": \";font-weight:700}}\
@media print{body{margin:0;max-width:none;font-size:10pt}}";

/// Everything that is handed out, in words.
pub fn html(data: &PupilData, courses: &Snapshot, lang: Lang, now: i64) -> String {
    let (words, school, account) = (words(lang), &data.school, &data.account);
    let at = |ms: i64| moment(ms, lang).text;
    let mut page = Page::default();
    let title = words.title.replace("{name}", &school.name);
    page.text("h1", &title);
    page.text("p", &words.lead.replace("{school}", &school.school).replace("{time}", &at(now)));

    page.text("h2", words.person);
    let mut person = vec![
        (words.name, school.name.clone()),
        (words.user_name, account.me.login.clone()),
        (words.since, at(account.created_at)),
        (words.language, account.lang.name().to_owned()),
        (words.card, words.yes_no(school.has_card)),
        (words.password, words.yes_no(school.claimed)),
        (words.wrong_tries, school.wrong_tries.to_string()),
    ];
    person.extend(account.email.clone().map(|email| (words.email, email)));
    person.extend(school.source.as_deref().map(|source| (words.source, origin(source, &words))));
    person.extend(school.external_id.clone().map(|id| (words.external_id, id)));
    page.facts(&person);

    page.text("h2", words.school);
    page.facts(&[(words.school_name, school.school.clone())]);
    page.table(&words.class_heads, &words, school.classes.iter().map(|one| class(one, &words)));

    page.text("h2", words.erasing);
    let rule = if school.claimed { words.erased_tie } else { words.erased_all };
    page.text("p", &rule.replace("{day}", &school.delete_on.text));

    page.text("h2", words.assignments);
    page.table(&words.assignment_heads, &words, school.assignments.iter().map(|one| assignment(one, &words)));

    page.text("h2", words.progress);
    let lessons = account.progress.lessons.iter();
    page.table(
        &words.progress_heads,
        &words,
        lessons.map(|one| lesson(one, &account.progress, courses, lang)),
    );
    page.text("p", &words.events.replace("{n}", &account.events.len().to_string()));

    if !(school.claimed && account.identities.is_empty()) {
        page.text("h2", words.sign_ins);
        page.table(&words.identity_heads, &words, account.identities.iter().map(|one| identity(one, lang)));
    }
    if school.claimed {
        // "Nothing is stored" would be untrue of what we leave out.
        page.text("h2", words.own);
        page.text("p", words.own_text);
    } else {
        page.text("h2", words.devices);
        page.table(&words.device_heads, &words, account.devices.iter().map(|one| device(one, &words, lang)));

        page.text("h2", words.bookings);
        page.table(
            &words.booking_heads,
            &words,
            account.bookings.iter().map(|one| booking(one, &words, lang)),
        );
        page.text("h2", words.attendance);
        page.table(&words.attendance_heads, &words, account.attendance.iter().map(|one| attended(one, lang)));
    }
    page.whole(&title, lang)
}

/// HTML while it is written. What comes in is text.
#[derive(Default)]
struct Page(String);

impl Page {
    fn text(&mut self, tag: &str, text: &str) {
        self.0.push_str(&format!("<{tag}>{}</{tag}>\n", escaped(text)));
    }

    /// Names and values.
    fn facts(&mut self, facts: &[(&str, String)]) {
        self.0.push_str("<table><tbody>\n");
        for (name, value) in facts {
            let (name, value) = (escaped(name), escaped(value));
            self.0.push_str(&format!("<tr><th scope=\"row\">{name}</th><td>{value}</td></tr>\n"));
        }
        self.0.push_str("</tbody></table>\n");
    }

    /// A table, or that there is nothing. Narrow screens show a block for each row, each cell behind its column's
    /// name; roles keep it a table for those who hear it.
    fn table<const N: usize>(
        &mut self,
        heads: &[&str; N],
        words: &Words,
        rows: impl ExactSizeIterator<Item = [String; N]>,
    ) {
        if rows.len() == 0 {
            return self.text("p", words.nothing);
        }
        let heads = heads.map(escaped);
        self.0.push_str("<table class=\"many\" role=\"table\"><thead role=\"rowgroup\">\n<tr role=\"row\">");
        for head in &heads {
            self.0.push_str(&format!("<th scope=\"col\" role=\"columnheader\">{head}</th>"));
        }
        self.0.push_str("</tr>\n</thead><tbody role=\"rowgroup\">\n");
        for row in rows {
            self.0.push_str("<tr role=\"row\">");
            for (head, text) in heads.iter().zip(&row) {
                let text = escaped(text);
                self.0.push_str(&format!("<td role=\"cell\" data-label=\"{head}\">{text}</td>"));
            }
            self.0.push_str("</tr>\n");
        }
        self.0.push_str("</tbody></table>\n");
    }

    fn whole(self, title: &str, lang: Lang) -> String {
        format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>{}</title><style>{STYLE}</style></head>\n\
             <body>\n{}</body>\n</html>\n",
            lang.tag(),
            escaped(title),
            self.0
        )
    }
}

/// Where a pupil came from.
fn origin(source: &str, words: &Words) -> String {
    match source.strip_prefix(FROM_PROVIDER) {
        Some(provider) => words.from_provider.replace("{provider}", provider),
        None => words.from_roster.to_owned(),
    }
}

fn class(one: &PupilClass, words: &Words) -> [String; 5] {
    let state = if one.archived { words.over } else { words.running };
    let since = one.since.as_ref().map(|day| day.text.clone()).unwrap_or_default();
    [one.name.clone(), written(one.school_year), since, one.groups.join(", "), state.to_owned()]
}

fn assignment(one: &PupilAssignment, words: &Words) -> [String; 5] {
    let title = one.title.clone().unwrap_or_else(|| words.not_published.to_owned());
    let title = if one.past { words.earlier_year.replace("{title}", &title) } else { title };
    let day = |day: &Option<shared::api::school::Day>| day.as_ref().map(|day| day.text.clone());
    [
        title,
        one.class.clone(),
        day(&one.starts).unwrap_or_default(),
        day(&one.due).unwrap_or_default(),
        words.of.replace("{done}", &one.done.to_string()).replace("{all}", &one.lessons.to_string()),
    ]
}

fn lesson(one: &LessonState, progress: &Progress, courses: &Snapshot, lang: Lang) -> [String; 7] {
    let course = courses.courses.get(&one.course);
    let title = course.and_then(|course| course_title(course, lang)).unwrap_or_else(|| one.course.clone());
    let lesson = course.and_then(|course| lesson_in(course, &one.lesson, lang));
    let questions =
        || progress.questions.iter().filter(|it| it.course == one.course && it.lesson == one.lesson);
    [
        title,
        lesson.map_or_else(|| one.lesson.clone(), |lesson| lesson.title.clone()),
        moment(one.first_at, lang).text,
        moment(one.last_at, lang).text,
        one.finished_at.map(|at| moment(at, lang).text).unwrap_or_default(),
        questions().map(|it| it.attempts).sum::<u32>().to_string(),
        questions().filter(|it| it.best >= 100).count().to_string(),
    ]
}

fn identity(one: &StoredIdentity, lang: Lang) -> [String; 4] {
    let (since, last) = (moment(one.since, lang).text, moment(one.last_seen_at, lang).text);
    [one.provider.clone(), one.subject.clone(), since, last]
}

fn device(one: &Device, words: &Words, lang: Lang) -> [String; 3] {
    let through = one.provider.clone().unwrap_or_else(|| words.without_provider.to_owned());
    [moment(one.signed_in_at, lang).text, moment(one.last_seen_at, lang).text, through]
}

fn booking(one: &StoredBooking, words: &Words, lang: Lang) -> [String; 7] {
    let contact = [one.email.as_deref(), one.phone.as_deref()];
    let flags = [
        (one.needs.wheelchair, words.wheelchair),
        (one.needs.loan_device, words.loan_device),
        (one.needs.carer, words.carer),
    ];
    let needs = flags.into_iter().filter(|(needed, _)| *needed).map(|(_, word)| word.to_owned());
    let spoken = one.needs.interpreter.iter().map(|which| format!("{}: {which}", words.interpreter));
    [
        one.workshop.clone(),
        moment(one.booked_at, lang).text,
        one.party.to_string(),
        booking_state(one.state, lang).to_owned(),
        one.name.clone(),
        contact.into_iter().flatten().collect::<Vec<_>>().join(", "),
        needs.chain(spoken).collect::<Vec<_>>().join(", "),
    ]
}

fn attended(one: &Attendance, lang: Lang) -> [String; 3] {
    let competence = format!("{} {}", one.competence, competence_name(&one.competence, lang));
    [moment(one.at, lang).text, competence, level(&one.level, lang).to_owned()]
}
