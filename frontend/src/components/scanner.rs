//! A camera that reads codes while somebody wants it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlVideoElement;
use yew::prelude::*;

use crate::browser::camera::Camera;

/// What a page knows of its camera.
pub struct Scanner {
    /// It is switched on.
    pub on: bool,
    /// There is none, or it was not allowed.
    pub failed: bool,
    /// Where its picture is to be shown while it is on.
    pub video: NodeRef,
    /// Switches it on and off.
    pub toggle: Callback<MouseEvent>,
}

/// A camera that calls `found` with each code that it sees; `watch` starts it.
#[hook]
pub fn use_scanner<W>(watch: W, found: Callback<String>) -> Scanner
where
    W: AsyncFnOnce(HtmlVideoElement, Callback<String>) -> Result<Camera, JsValue> + 'static,
{
    let on = use_state(|| false);
    let failed = use_state(|| false);
    let video = use_node_ref();
    // The newest callback, for a camera that was switched on before.
    let newest = use_mut_ref(|| found.clone());
    newest.replace(found);
    {
        let (video, failed, off) = (video.clone(), failed.clone(), on.setter());
        use_effect_with(*on, move |on| {
            let running = Rc::new(RefCell::new(None::<Camera>));
            // Whoever leaves while the browser asks for the camera does not want it any more.
            let wanted = Rc::new(Cell::new(*on));
            if let (true, Some(element)) = (*on, video.cast::<HtmlVideoElement>()) {
                let (running, wanted) = (running.clone(), wanted.clone());
                spawn_local(async move {
                    let tell = Callback::from(move |text| {
                        let found = newest.borrow().clone();
                        found.emit(text);
                    });
                    match watch(element, tell).await {
                        Ok(camera) if wanted.get() => drop(running.replace(Some(camera))),
                        Ok(_) => {}
                        // Without a picture it is not on.
                        Err(_) if wanted.get() => {
                            failed.set(true);
                            off.set(false);
                        }
                        Err(_) => {}
                    }
                });
            }
            move || {
                wanted.set(false);
                drop(running.replace(None));
            }
        });
    }
    let toggle = {
        let (on, failed) = (on.clone(), failed.clone());
        Callback::from(move |_: MouseEvent| {
            failed.set(false);
            on.set(!*on);
        })
    };
    Scanner { on: *on, failed: *failed, video, toggle }
}
