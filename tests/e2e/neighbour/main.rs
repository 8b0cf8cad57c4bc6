//! Another program made with Yew, on the page of a host: counts how often it was pressed.
//!
//! It runs in its own WebAssembly. Where the page names it `#around`, it holds the widget itself.

#[cfg(target_arch = "wasm32")]
mod counter {
    use yew::prelude::*;

    /// What the counter stands beside, or holds.
    #[derive(Properties, PartialEq)]
    pub struct Props {
        /// Whether it holds the widget.
        pub around: bool,
    }

    /// Two buttons: one counts, one ends the program in a fault.
    #[component]
    pub fn Counter(props: &Props) -> Html {
        let count = use_state(|| 0_u32);
        let press = {
            let count = count.clone();
            Callback::from(move |_: MouseEvent| count.set(*count + 1))
        };
        let fail = Callback::from(|_: MouseEvent| panic!("the neighbour fails"));
        // The listeners come first, so that they have the numbers that the widget's first ones have.
        html! {
            <section class="ics-panel">
                <p><button onclick={press}>{ "Press" }</button></p>
                <p><button onclick={fail}>{ "Fail" }</button></p>
                <p class="count">{ format!("Pressed {} times", *count) }</p>
                if props.around {
                    <ics-maturity />
                }
            </section>
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    let place = |id| web_sys::window()?.document()?.get_element_by_id(id);
    let (root, around) = match place("around") {
        Some(root) => (root, true),
        None => (place("beside").expect("the page has a place for it"), false),
    };
    yew::Renderer::<counter::Counter>::with_root_and_props(root, counter::Props { around })
        .render();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
