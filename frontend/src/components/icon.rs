//! Icons: one set, a 24 px grid, drawn with the strokes of the style sheet. Always beside a word, so hidden from
//! screen readers.

use shared::course::{CallOut, Topic};
use yew::prelude::*;

macro_rules! icons {
    ($($(#[$doc:meta])+ $name:ident = $path:literal,)+) => {
        /// Which icon.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum IconName {
            $($(#[$doc])+ $name,)+
        }

        impl IconName {
            /// All icons.
            #[cfg(all(test, feature = "ssr"))]
            pub(super) const ALL: &[IconName] = &[$(IconName::$name),+];

            /// Its strokes.
            pub const fn path(self) -> &'static str {
                match self {
                    $(IconName::$name => $path,)+
                }
            }
        }
    };
}

icons! {
    /// A magnifying glass.
    Search = "M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0zM15.5 15.5 21 21",
    /// A globe.
    Language = "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0zM3 12h18M12 3c3 3 4 6 4 9s-1 6-4 9c-3-3-4-6-4-9s1-6 4-9z",
    /// Letters: settings for reading.
    Reading = "M3 19 8.5 5 14 19M5 14h7M15 16a3 3 0 1 0 6 0a3 3 0 1 0-6 0zM21 13v6",
    /// A person.
    Person = "M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM4 21c1-4.5 4-7 8-7s7 2.5 8 7",
    /// A house.
    Home = "M3 11.5 12 4l9 7.5M5.5 9.5V20h13V9.5M10 20v-6h4v6",
    /// An open book.
    Learn = "M12 6.5C9.5 4.5 6.5 4 3 4.5V18c3.5-.5 6.5 0 9 2 2.5-2 5.5-2.5 9-2V4.5c-3.5-.5-6.5 0-9 2zM12 6.5V20",
    /// A bookmark.
    MyLearning = "M6 3h12v18l-6-4.5L6 21zM9.5 9.5l2 2 3.5-4",
    /// A leaf of a calendar.
    Calendar = "M5 5h14a1.5 1.5 0 0 1 1.5 1.5v12.5a1.5 1.5 0 0 1-1.5 1.5h-14a1.5 1.5 0 0 1-1.5-1.5v-12.5a1.5 1.5 0 0 1 1.5-1.5zM3.5 10h17M8 2.5v4.5M16 2.5v4.5M8 14h2M14 14h2M8 17h2",
    /// Where it is: a pin on a map.
    Place = "M12 21.5c-4-4.5-7-8-7-11.5a7 7 0 0 1 14 0c0 3.5-3 7-7 11.5zM9.5 10a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z",
    /// A seat.
    Seat = "M7 3v9h10M7 12v9M17 12v9M7 16h10",
    /// A wheelchair.
    Wheelchair = "M9.5 4.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0zM11 8.5v6h5l2.5 5.5M11 11h4.5M8 11.5a5 5 0 1 0 6.5 6.5",
    /// Hands that speak: an interpreter.
    Interpreter = "M3.5 4h9v7h-5l-3 2.5V11h-1zM20.5 10v7h-1v2.5l-3-2.5h-6v-3",
    /// To be printed.
    Print = "M7 9V3.5h10V9M7 17H4.5V9h15v8H17M7 14h10v6.5H7z",
    /// A telephone.
    Phone = "M5 3.5h4l1.5 5-2.5 1.5a12 12 0 0 0 6 6l1.5-2.5 5 1.5v4a1.5 1.5 0 0 1-1.5 1.5C11 20.5 3.5 13 3.5 5A1.5 1.5 0 0 1 5 3.5z",
    /// A camera that reads codes.
    Scan = "M4 8.5V4h4.5M15.5 4H20v4.5M20 15.5V20h-4.5M8.5 20H4v-4.5M8 8h3v3H8zM13 13h3v3h-3zM14.5 8.5h1M8.5 14.5h1",
    /// Source text.
    Source = "M8 7l-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14",
    /// Waiting in a queue.
    Queue = "M4 6h10M4 12h7M4 18h7M14.5 15.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0zM18 13.8v1.900l1.200.9",
    /// More of it.
    Plus = "M12 5v14M5 12h14",
    /// Twice the same.
    Copy = "M9 9h11v11.5H9zM5 15H4V3.5h11V5",
    /// Right, done.
    Check = "M5 12.5 10 17.5 19.5 7",
    /// Back.
    ArrowStart = "M20 12H4M10 6l-6 6 6 6",
    /// On.
    ArrowEnd = "M4 12h16M14 6l6 6-6 6",
    /// Between crumbs.
    ChevronEnd = "M9 5l7 7-7 7",
    /// More below.
    ChevronDown = "M5 9l7 7 7-7",
    /// A loudspeaker.
    Listen = "M4 9.5v5h3.5L13 19V5L7.5 9.5zM16.5 9c1.5 1.8 1.5 4.2 0 6M19 6.5c3 3.2 3 7.8 0 11",
    /// Go on.
    Play = "M8 5l11 7-11 7z",
    /// Hold.
    Pause = "M8 5v14M16 5v14",
    /// End.
    Stop = "M7 6h10a1 1 0 0 1 1 1v10a1 1 0 0 1 -1 1h-10a1 1 0 0 1 -1 -1v-10a1 1 0 0 1 1 -1z",
    /// The server has it.
    CloudSaved = "M7 19a4.5 4.5 0 0 1-.6-8.96A6 6 0 0 1 17.8 9.6 4.7 4.7 0 0 1 17.3 19zM9 14l2.2 2.2L15.2 12",
    /// This device has it.
    DeviceKept = "M8.5 2.5h7a2 2 0 0 1 2 2v15a2 2 0 0 1 -2 2h-7a2 2 0 0 1 -2 -2v-15a2 2 0 0 1 2 -2zM12 7v6M9.5 10.8 12 13.3l2.5-2.5M10.5 18h3",
    /// How long.
    Clock = "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0zM12 7v5l3.5 2",
    /// How hard.
    Level = "M4 20v-5h5.5v-5H15V5h5v15z",
    /// A light bulb.
    Tip = "M9 18.5h6M10 21.5h4M8.5 15.5C7 14 6 12.3 6 10a6 6 0 0 1 12 0c0 2.3-1 4-2.5 5.5z",
    /// Good to know.
    Note = "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0zM12 11.5V16.5M12 7.7v.1",
    /// Be careful.
    Warning = "M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.1",
    /// A flag.
    Important = "M6 21V4M6 5c4-2 7 1.5 12 0v9c-5 1.5-8-2-12 0",
    /// A speech bubble.
    Example = "M4 4h16v12h-9l-5 4.5V16H4zM8 8.5h8M8 12h5",
    /// Close.
    Close = "M6 6l12 12M18 6 6 18",
    /// A menu.
    Menu = "M4 6.5h16M4 12h16M4 17.5h16",
    /// Up.
    Up = "M12 20V5M6 11l6-6 6 6",
    /// Down.
    Down = "M12 4v15M6 13l6 6 6-6",
    /// Take home.
    Download = "M12 4v11M7 10.5l5 5 5-5M4 20h16",
    /// Throw away.
    Trash = "M4 6.5h16M9.5 6V3.5h5V6M6 6.5 7 21h10l1-14.5M10 11v6M14 11v6",
    /// Leave.
    SignOut = "M14 4H5v16h9M10 12h11M17 8l4 4-4 4",
    /// Half done.
    Begun = "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0z",
    /// Nothing done.
    Open = "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0z",
    /// Locked.
    Lock = "M5.5 10.5h13v10h-13zM8 10.5V7.5a4 4 0 0 1 8 0v3M12 14.5v2.5",
    /// Let in again.
    Unlock = "M5.5 10.5h13v10h-13zM8 10.5V7a4 4 0 0 1 7.8-1.2M12 14.5v2.5",
    /// Once more.
    Again = "M5 12a7.5 7.5 0 1 0 2.5-5.6M7.5 2.5v4.3h4.3",
    /// Not right yet.
    Almost = "M12 20.5a8.5 8.5 0 1 1 8.5-8.5M12 8v4.5l2.5 1.5M20.5 16.5v4.5M18.2 18.8h4.6",
    /// No connection.
    Offline = "M3 3l18 18M8.5 16a5 5 0 0 1 7 0M5 12.5a10 10 0 0 1 5-2.7M14 9.8a10 10 0 0 1 5 2.7M2 9a15 15 0 0 1 4.5-2.8M11 5a15 15 0 0 1 11 4M12 19.5v.1",
    /// A letter.
    Mail = "M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM3.5 7 12 13l8.5-6",
    /// People.
    Group = "M5.5 8.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0zM2.5 20c.6-4 3-6 6.5-6s5.9 2 6.5 6M15.5 5.2a3.5 3.5 0 0 1 0 6.6M18 14.5c2 .8 3.2 2.7 3.5 5.5",
    /// Topic: a shield.
    Safety = "M12 3 4.5 6v5.5c0 4.5 3 7.8 7.5 9.5 4.5-1.7 7.5-5 7.5-9.5V6zM8.5 12l2.5 2.5 4.5-5",
    /// Topic: a bag.
    Everyday = "M5 9h14l-1.2 11H6.2zM8.5 9a3.5 5 0 0 1 7 0",
    /// Topic: a telephone.
    Devices = "M8.5 2.5h7a2 2 0 0 1 2 2v15a2 2 0 0 1 -2 2h-7a2 2 0 0 1 -2 -2v-15a2 2 0 0 1 2 -2zM10.5 18h3",
    /// Topic: a sheet.
    Information = "M5 3.5h10l4 4V20.5H5zM9 9h4M9 13h6M9 17h6",
    /// Topic and questions: two bubbles.
    Communication = "M3 4h12v8H8l-3 3v-3H3zM18 9h3v8h-2v3l-3-3h-5v-1.5",
    /// Topic: a pencil.
    Creating = "M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5 17.5 10",
    /// Topic: a bus.
    Mobility = "M6 4h12a2 2 0 0 1 2 2v9a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-9a2 2 0 0 1 2 -2zM4 11h16M7 17v2.5M17 17v2.5M8 14.2v.1M16 14.2v.1",
}

impl IconName {
    /// A part that is filled.
    const fn filled(self) -> Option<&'static str> {
        match self {
            IconName::Begun => Some("M12 3.5a8.5 8.5 0 0 0 0 17z"),
            _ => None,
        }
    }

    /// Whether it points along the line of reading, and so turns round where people read from right to left.
    const fn points(self) -> bool {
        matches!(
            self,
            IconName::ArrowStart
                | IconName::ArrowEnd
                | IconName::ChevronEnd
                | IconName::Listen
                | IconName::SignOut
        )
    }
}

impl From<Topic> for IconName {
    fn from(topic: Topic) -> IconName {
        match topic {
            Topic::Safety => IconName::Safety,
            Topic::Everyday => IconName::Everyday,
            Topic::Devices => IconName::Devices,
            Topic::Information => IconName::Information,
            Topic::Communication => IconName::Communication,
            Topic::Creating => IconName::Creating,
            Topic::Mobility => IconName::Mobility,
        }
    }
}

impl From<CallOut> for IconName {
    fn from(kind: CallOut) -> IconName {
        match kind {
            CallOut::Note => IconName::Note,
            CallOut::Tip => IconName::Tip,
            CallOut::Warning => IconName::Warning,
            CallOut::Important => IconName::Important,
            CallOut::Example => IconName::Example,
        }
    }
}

/// An icon.
pub fn icon(name: IconName) -> Html {
    html! {
        <svg class={if name.points() { "icon dir" } else { "icon" }} viewBox="0 0 24 24" aria-hidden="true">
            <path d={name.path()} />
            if let Some(d) = name.filled() {
                <path {d} fill="currentColor" />
            }
        </svg>
    }
}
