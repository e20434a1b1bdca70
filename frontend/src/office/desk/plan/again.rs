//! Again and again: choices in plain words, and the rule of RFC 5545 that they come to. Whoever speaks that writes it down.

use shared::lang::Lang;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::components::inputs::{Fault, field, menu_with, tick};
use crate::office::desk::parts::span_fields;
use crate::state::sending::Typed;
use crate::t;

/// How often it takes place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Again {
    /// At the first date alone.
    #[default]
    Once,
    /// At dates that are written down one by one.
    Single,
    Daily,
    Weekly,
    Fortnightly,
    /// On the same day of the week: the first Wednesday.
    Monthly,
}

impl Again {
    const ALL: [Again; 6] =
        [Again::Once, Again::Weekly, Again::Fortnightly, Again::Monthly, Again::Daily, Again::Single];

    const fn code(self) -> &'static str {
        match self {
            Again::Once => "once",
            Again::Single => "single",
            Again::Daily => "daily",
            Again::Weekly => "weekly",
            Again::Fortnightly => "fortnightly",
            Again::Monthly => "monthly",
        }
    }

    fn of(code: &str) -> Again {
        Again::ALL.into_iter().find(|again| again.code() == code).unwrap_or_default()
    }

    /// What was chosen.
    pub fn typed(typed: &Typed) -> Again {
        Again::of(&typed.get("again"))
    }

    const fn has_a_rule(self) -> bool {
        !matches!(self, Again::Once | Again::Single)
    }

    const fn has_days(self) -> bool {
        matches!(self, Again::Weekly | Again::Fortnightly)
    }
}

/// When it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
enum End {
    /// After so many dates.
    Count(u16),
    /// With this day: `2026-12-31`.
    Until(String),
}

/// Days of the week in rules, from Monday on.
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// What was typed as a rule, by choices or by whoever writes one, and the field that is at fault if it comes to nothing;
/// none if there is none. `first` is the begin of the first date.
///
/// # Errors
/// The end is missing or lies before the first date; a rule beside choices.
pub(super) fn rule_of(
    lang: Lang,
    typed: &Typed,
    first: &str,
) -> Result<Option<(String, &'static str)>, Fault> {
    let again = Again::typed(typed);
    if let Some(own) = typed.filled("rule") {
        if again != Again::Once {
            return Err(Fault::at("rule", t!(lang, "plan-either")));
        }
        return Ok(Some((own.trim_start_matches("RRULE:").to_owned(), "rule")));
    }
    if !again.has_a_rule() {
        return Ok(None);
    }
    let (end, at) = if typed.get("end") == "until" {
        let Some(day) = typed.filled("until") else {
            return Err(Fault::at("until", t!(lang, "plan-until-missing")));
        };
        if day.as_str() < first.get(..10).unwrap_or_default() {
            return Err(Fault::at("until", t!(lang, "plan-until-early")));
        }
        (End::Until(day), "until")
    } else {
        // What is no number is sent as 0, which the server refuses.
        (End::Count(typed.get("count").trim().parse().unwrap_or(0)), "count")
    };
    let also: Vec<usize> = (0..7).filter(|day| typed.filled(&format!("day-{day}")).is_some()).collect();
    Ok(Some((rule(again, first, &also, &end), at)))
}

/// The rule, as it stands behind `RRULE:`. The first date's day of the week always belongs to it: else that date, which
/// somebody has just typed, would fall out.
fn rule(again: Again, first: &str, also: &[usize], end: &End) -> String {
    let mut rule = match again {
        Again::Once | Again::Single | Again::Daily => "FREQ=DAILY".to_owned(),
        Again::Weekly => "FREQ=WEEKLY".to_owned(),
        Again::Fortnightly => "FREQ=WEEKLY;INTERVAL=2".to_owned(),
        Again::Monthly => "FREQ=MONTHLY".to_owned(),
    };
    if let Some((weekday, day)) = weekday(first) {
        if again == Again::Monthly {
            // There is no fifth in most months: then the last is meant.
            let nth = (day - 1) / 7 + 1;
            let nth = if nth == 5 { "-1".to_owned() } else { nth.to_string() };
            rule.push_str(&format!(";BYDAY={nth}{}", DAYS[weekday]));
        } else if again.has_days() && !also.is_empty() {
            let days: Vec<&str> =
                (0..7).filter(|day| *day == weekday || also.contains(day)).map(|day| DAYS[day]).collect();
            rule.push_str(&format!(";BYDAY={}", days.join(",")));
        }
    }
    match end {
        End::Count(count) => rule.push_str(&format!(";COUNT={count}")),
        // Rules in local time end in UTC: the last hour of that day in summer, the last but one in winter.
        End::Until(day) => rule.push_str(&format!(";UNTIL={}T215959Z", day.replace('-', ""))),
    }
    rule
}

/// The day of the week of `2026-12-05T10:00`, 0 for Monday, and the day of the month (Sakamoto).
fn weekday(local: &str) -> Option<(usize, u32)> {
    const OF_MONTH: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let mut parts = local.get(..10)?.split('-').map(|part| part.parse::<u32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let of_month = OF_MONTH.get(usize::try_from(month).ok()?.checked_sub(1)?)?;
    let year = if month < 3 { year.checked_sub(1)? } else { year };
    let from_sunday = (year + year / 4 - year / 100 + year / 400 + of_month + day) % 7;
    Some((usize::try_from((from_sunday + 6) % 7).ok()?, day))
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct RepetitionProps {
    pub lang: Lang,
}

/// How often, on which days, until when; or further dates, one by one.
#[component]
pub(super) fn Repetition(props: &RepetitionProps) -> Html {
    let lang = props.lang;
    let again = use_state(Again::default);
    let until = use_state(|| false);
    let further = use_state(|| 2_usize);
    let chosen =
        |event: Event| event.target_dyn_into::<HtmlSelectElement>().map(|it| it.value()).unwrap_or_default();
    let onagain = {
        let again = again.clone();
        Callback::from(move |event: Event| again.set(Again::of(&chosen(event))))
    };
    let onend = {
        let until = until.clone();
        Callback::from(move |event: Event| until.set(chosen(event) == "until"))
    };
    let onmore = {
        let further = further.clone();
        Callback::from(move |_: MouseEvent| further.set(*further + 1))
    };
    let options = Again::ALL.into_iter().map(|it| (it.code().to_owned(), words(lang, it))).collect();
    let ends = vec![
        ("count".to_owned(), t!(lang, "plan-end-count")),
        ("until".to_owned(), t!(lang, "plan-end-until")),
    ];
    html! {
        <>
            { menu_with("again", t!(lang, "plan-again"), again.code(), options, onagain) }
            if again.has_days() {
                <fieldset aria-describedby="days-h"><legend>{ t!(lang, "plan-days") }</legend>
                    <p class="hint" id="days-h">{ t!(lang, "plan-days-hint") }</p>
                    <div class="ticks">{ for days(lang).into_iter().enumerate().map(|(n, day)| tick(&format!("day-{n}"), day, false)) }</div>
                </fieldset>
            }
            if *again == Again::Monthly { <p class="hint">{ t!(lang, "plan-monthly-hint") }</p> }
            if again.has_a_rule() {
                <div class="filters">
                    { menu_with("end", t!(lang, "plan-end"), if *until { "until" } else { "count" }, ends, onend) }
                    if *until {
                        { field("until", "date", t!(lang, "plan-until"), "", true) }
                    } else {
                        { field("count", "number", t!(lang, "plan-count"), "6", true) }
                    }
                </div>
            }
            if *again == Again::Single {
                { for (1..=*further).map(|n| html! {
                    <fieldset key={n}><legend><b>{ t!(lang, "desk-date-n", n = n + 1) }</b></legend>
                        { span_fields(lang, "new-", n, None, false) }</fieldset>
                }) }
                <p><button class="button quiet" type="button" onclick={onmore}>{ t!(lang, "plan-one-more") }</button></p>
            }
            <details class="more"><summary>{ t!(lang, "plan-experts") }</summary>
                <div>{ field("rule", "text", t!(lang, "plan-rule"), "", false) }</div>
            </details>
        </>
    }
}

fn words(lang: Lang, again: Again) -> String {
    match again {
        Again::Once => t!(lang, "plan-once"),
        Again::Single => t!(lang, "plan-single"),
        Again::Daily => t!(lang, "plan-daily"),
        Again::Weekly => t!(lang, "plan-weekly"),
        Again::Fortnightly => t!(lang, "plan-fortnightly"),
        Again::Monthly => t!(lang, "plan-monthly"),
    }
}

fn days(lang: Lang) -> [String; 7] {
    [
        t!(lang, "plan-monday"),
        t!(lang, "plan-tuesday"),
        t!(lang, "plan-wednesday"),
        t!(lang, "plan-thursday"),
        t!(lang, "plan-friday"),
        t!(lang, "plan-saturday"),
        t!(lang, "plan-sunday"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_week_are_known() {
        for (local, found) in [
            ("2026-12-05T10:00", Some((5, 5))),
            ("2026-11-30T10:00", Some((0, 30))),
            ("2028-02-29T10:00", Some((1, 29))),
            ("2027-01-03", Some((6, 3))),
            ("2026-13-01T10:00", None),
            ("2026-00-01T10:00", None),
            ("", None),
            ("nonsense, and longer", None),
        ] {
            assert_eq!(weekday(local), found, "{local}");
        }
    }

    #[test]
    fn choices_come_to_rules() {
        let until = || End::Until("2026-12-31".to_owned());
        // 2 December 2026 is the first Wednesday, 30 December the fifth and last one.
        for (again, first, also, end, wanted) in [
            (Again::Weekly, "2026-12-02T18:00", vec![], End::Count(6), "FREQ=WEEKLY;COUNT=6"),
            (
                Again::Weekly,
                "2026-12-02T18:00",
                vec![0, 4],
                End::Count(6),
                "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=6",
            ),
            (
                Again::Fortnightly,
                "2026-12-02T18:00",
                vec![2],
                until(),
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20261231T215959Z",
            ),
            (Again::Monthly, "2026-12-02T18:00", vec![1], End::Count(3), "FREQ=MONTHLY;BYDAY=1WE;COUNT=3"),
            (Again::Monthly, "2026-12-30T18:00", vec![], End::Count(3), "FREQ=MONTHLY;BYDAY=-1WE;COUNT=3"),
            (Again::Daily, "2026-12-02T18:00", vec![1], until(), "FREQ=DAILY;UNTIL=20261231T215959Z"),
            // The server says what is wrong with a date that is none.
            (Again::Monthly, "", vec![], End::Count(0), "FREQ=MONTHLY;COUNT=0"),
        ] {
            assert_eq!(rule(again, first, &also, &end), wanted);
        }
    }
}
