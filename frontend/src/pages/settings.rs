//! Settings for reading: each takes effect at once and is kept on the device.

use shared::lang::Lang;
use yew::prelude::*;

use crate::app::Site;
use crate::components::field::tab;
use crate::components::icon::{IconName, icon};
use crate::state::settings::Settings as Kept;
use crate::t;

/// A setting: its name, what it is called, and its values; an empty value is the default.
struct Group {
    name: &'static str,
    legend: String,
    values: Vec<(&'static str, String)>,
}

fn groups(lang: Lang) -> [Group; 5] {
    let device = || t!(lang, "settings-device");
    [
        Group {
            name: "size",
            legend: t!(lang, "settings-size"),
            values: vec![
                ("1", t!(lang, "settings-size-small")),
                ("", t!(lang, "settings-normal")),
                ("3", t!(lang, "settings-size-large")),
                ("4", t!(lang, "settings-size-largest")),
            ],
        },
        Group {
            name: "theme",
            legend: t!(lang, "settings-theme"),
            values: vec![
                ("", device()),
                ("light", t!(lang, "settings-theme-light")),
                ("dark", t!(lang, "settings-theme-dark")),
            ],
        },
        Group {
            name: "contrast",
            legend: t!(lang, "settings-contrast"),
            values: vec![
                ("", device()),
                ("normal", t!(lang, "settings-normal")),
                ("high", t!(lang, "settings-contrast-high")),
            ],
        },
        Group {
            name: "font",
            legend: t!(lang, "settings-font"),
            values: vec![("", t!(lang, "settings-normal")), ("easy", t!(lang, "settings-font-easy"))],
        },
        Group {
            name: "motion",
            legend: t!(lang, "settings-motion"),
            values: vec![("", device()), ("none", t!(lang, "settings-motion-none"))],
        },
    ]
}

fn place<'a>(kept: &'a mut Kept, name: &str) -> &'a mut Option<String> {
    match name {
        "size" => &mut kept.size,
        "theme" => &mut kept.theme,
        "contrast" => &mut kept.contrast,
        "font" => &mut kept.font,
        _ => &mut kept.motion,
    }
}

/// What was done last: the words for it, and whether the device keeps it.
type Done = Option<(String, bool)>;

/// Settings for reading.
#[component]
pub fn Settings() -> Html {
    let site = use_context::<Site>();
    let kept = use_state(Kept::default);
    let done = use_state(|| Done::None);
    // The first render knows no device.
    {
        let kept = kept.clone();
        use_effect_with((), move |()| kept.set(Kept::load()));
    }
    let Some(site) = site else { return Html::default() };
    let lang = site.lang;
    let save = {
        let (kept, done) = (kept.clone(), done.clone());
        Callback::from(move |(new, words): (Kept, String)| {
            done.set(Some((words, new.save())));
            kept.set(new);
        })
    };
    let reset = save.reform(move |_: MouseEvent| (Kept::default(), t!(lang, "settings-reset-done")));
    html! {
        <div class="column">
            <h1>{ t!(lang, "settings-title") }</h1>
            <p class="lead">{ t!(lang, "settings-lead") }</p>
            <form class="needs-app">
                { for groups(lang).iter().map(|group| pills(&site, group, &kept, &save)) }
                { said(lang, &done) }
                <p class="actions">
                    <button class="button quiet" type="button" disabled={!site.ready} onclick={reset}>
                        { icon(IconName::Again) }<span>{ t!(lang, "settings-reset") }</span>
                    </button>
                </p>
            </form>
            <section class="slip">
                { tab(IconName::Reading, t!(lang, "settings-sample")) }
                <div class="slip-body"><p>{ t!(lang, "settings-sample-text") }</p></div>
            </section>
        </div>
    }
}

fn pills(site: &Site, group: &Group, kept: &Kept, save: &Callback<(Kept, String)>) -> Html {
    let mut now = kept.clone();
    let chosen = place(&mut now, group.name).clone().unwrap_or_default();
    let pill = |(value, words): &(&'static str, String)| {
        let onchange = {
            let (kept, name, value) = (kept.clone(), group.name, *value);
            let words = format!("{}: {words}.", group.legend);
            save.reform(move |_: Event| {
                let mut new = kept.clone();
                *place(&mut new, name) = (!value.is_empty()).then(|| value.to_owned());
                (new, words.clone())
            })
        };
        // Sizes are shown in their size.
        let class = match *value {
            "1" => Some("s1"),
            "3" => Some("s3"),
            "4" => Some("s4"),
            _ => None,
        };
        html! {
            <label class="pill">
                <input type="radio" name={group.name} value={*value} checked={chosen == *value} disabled={!site.ready} {onchange} />
                <span {class}>{ words }</span>
            </label>
        }
    };
    html! {
        <fieldset class="pills">
            <legend>{ &group.legend }</legend>
            <div class="pills-row">{ for group.values.iter().map(pill) }</div>
        </fieldset>
    }
}

/// Says that it is kept. The line stands there empty from the first, so that screen readers hear what comes into it.
fn said(lang: Lang, done: &Done) -> Html {
    let Some((words, kept)) = done else { return html! { <p class="saved" role="status" /> } };
    let (tone, name, where_to) = if *kept {
        ("good", IconName::Check, t!(lang, "settings-kept"))
    } else {
        ("warm", IconName::Warning, t!(lang, "settings-not-kept"))
    };
    html! { <p class="saved" role="status" data-tone={tone}>{ icon(name) }<span>{ words }{ " " }{ where_to }</span></p> }
}
