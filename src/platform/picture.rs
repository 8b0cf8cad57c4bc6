//! Pictures that leave the widget: as they are drawn, without the style sheet that drew them.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CanvasRenderingContext2d, Element, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement,
};

use super::download_text;

/// The formats of a picture.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// Lines and text, to be enlarged at will.
    Svg,
    /// Dots, for whatever does not take the other.
    Png,
}

impl Picture {
    /// How the name of a file ends.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// What the style sheet says of a shape or a text, written into it.
const STYLES: [&str; 12] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "overflow",
];

/// Dots to a CSS pixel, so that print and projectors show it sharp.
const DENSITY: u32 = 2;

/// The room round a picture, in CSS pixels.
const MARGIN: u32 = 16;

/// Offers a picture as a download.
///
/// # Errors
/// Where the browser has no means to.
pub fn download_picture(svg: &Element, name: &str, format: Picture) -> Result<(), JsValue> {
    let (text, width, height) = alone(svg)?;
    if format == Picture::Svg {
        return download_text(name, "image/svg+xml", &text);
    }
    let document = svg.owner_document().ok_or(JsValue::NULL)?;
    let image: HtmlImageElement = document.create_element("img")?.unchecked_into();
    let name = name.to_owned();
    // A strict policy lets no object URL in here.
    let address = format!(
        "data:image/svg+xml;charset=utf-8,{}",
        js_sys::encode_uri_component(&text)
    );
    let drawn = image.clone();
    EventListener::once(&image, "load", move |_| {
        let _ = download_dots(&drawn, &name, width, height);
    })
    .forget();
    image.set_attribute("src", &address)
}

/// The text of a picture that needs no style sheet, and its size in CSS pixels.
fn alone(svg: &Element) -> Result<(String, u32, u32), JsValue> {
    let copy: Element = svg.clone_node_with_deep(true)?.unchecked_into();
    let (drawn, plain) = (svg.query_selector_all("*")?, copy.query_selector_all("*")?);
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let take_over = |from: &Element, to: &Element| -> Result<(), JsValue> {
        if let Some(style) = window.get_computed_style(from)? {
            for name in STYLES {
                to.set_attribute(name, &style.get_property_value(name)?)?;
            }
        }
        to.set_attribute("class", "")
    };
    take_over(svg, &copy)?;
    for nth in 0..drawn.length() {
        if let (Some(from), Some(to)) = (drawn.item(nth), plain.item(nth)) {
            take_over(from.unchecked_ref(), to.unchecked_ref())?;
        }
    }
    let size = svg.get_bounding_client_rect();
    let (width, height) = (whole(size.width()), whole(size.height()));
    for (name, value) in [
        ("x", MARGIN),
        ("y", MARGIN),
        ("width", width),
        ("height", height),
    ] {
        copy.set_attribute(name, &value.to_string())?;
    }
    // HTML's way of writing knows one name that XML does not.
    let html = copy.outer_html();
    let mut parts = html.split('&');
    let mut inner = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.strip_prefix("nbsp;") {
            Some(rest) => inner = inner + "&#160;" + rest,
            None => inner = inner + "&" + part,
        }
    }
    let (width, height) = (width + 2 * MARGIN, height + 2 * MARGIN);
    let text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\">\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>{inner}</svg>"
    );
    Ok((text, width, height))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the size of a picture on a screen"
)]
fn whole(size: f64) -> u32 {
    size.ceil() as u32
}

fn download_dots(
    image: &HtmlImageElement,
    name: &str,
    width: u32,
    height: u32,
) -> Result<(), JsValue> {
    let document = image.owner_document().ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    for (name, size) in [("width", width), ("height", height)] {
        canvas.set_attribute(name, &(size * DENSITY).to_string())?;
    }
    let context: CanvasRenderingContext2d = canvas
        .get_context("2d")?
        .ok_or(JsValue::NULL)?
        .unchecked_into();
    context.scale(DENSITY.into(), DENSITY.into())?;
    context.draw_image_with_html_image_element(image, 0.0, 0.0)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&canvas.to_data_url()?);
    anchor.set_download(name);
    anchor.click();
    Ok(())
}
