//! The colours of the example `highlight` can be told apart, and read.

#[path = "../examples/util/palette.rs"]
mod palette;

use palette::{Colour, DARK, Hue, LIGHT, Scheme};

/// Red, green and blue as amounts of light.
fn light(colour: Colour) -> [f64; 3] {
    [16, 8, 0].map(|shift| {
        let value = f64::from((colour >> shift) & 0xff) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

/// The contrast of two colours, 1 to 21, after WCAG 2.
fn contrast(one: Colour, other: Colour) -> f64 {
    let luminance = |colour| {
        let [red, green, blue] = light(colour);
        0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
    };
    let (one, other) = (luminance(one), luminance(other));
    one.max(other) / one.min(other)
}

/// What is seen with all cones, and without those for long, middle and short waves: Machado, Oliveira and Fernandes,
/// *A Physiologically-based Model for Simulation of Color Vision Deficiency* (2009), severity 1.
const SIGHTS: [(&str, [[f64; 3]; 3]); 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
    (
        "deuteranopia",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
    (
        "tritanopia",
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
    ),
];

fn times(matrix: &[[f64; 3]; 3], vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(factor, value)| factor * value).sum())
}

/// The colour in CIELAB (D65), where distances are about as large as they seem.
fn lab(light: [f64; 3]) -> [f64; 3] {
    let to_xyz =
        [[0.412_456, 0.357_576, 0.180_438], [0.212_673, 0.715_152, 0.072_175], [0.019_334, 0.119_192, 0.950_304]];
    let [x, y, z] = times(&to_xyz, light.map(|value| value.clamp(0.0, 1.0)));
    let [x, y, z] = [x / 0.950_47, y, z / 1.088_83].map(|value: f64| {
        if value > 216.0 / 24_389.0 { value.cbrt() } else { (24_389.0 / 27.0 * value + 16.0) / 116.0 }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn distance(one: Colour, other: Colour, sight: &[[f64; 3]; 3]) -> f64 {
    let [one, other] = [one, other].map(|colour| lab(times(sight, light(colour))));
    one.iter().zip(other).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

const SCHEMES: [(&str, Scheme); 2] = [("light", LIGHT), ("dark", DARK)];

#[test]
fn speakers_differ_for_every_kind_of_sight() {
    for (scheme, Scheme { speakers, .. }) in &SCHEMES {
        for (sight, matrix) in &SIGHTS {
            for (number, one) in speakers.iter().enumerate() {
                for other in &speakers[..number] {
                    for (a, b) in [(one.tint, other.tint), (one.ink, other.ink)] {
                        let distance = distance(a, b, matrix);
                        // Two to three are just seen side by side.
                        assert!(distance >= 12.0, "{a:06x} and {b:06x}: {distance:.1}, {scheme}, {sight}");
                    }
                }
            }
        }
    }
}

#[test]
fn all_letters_can_be_read() {
    for (name, scheme) in &SCHEMES {
        let Scheme { ground, raised, text, muted, link, note, rule, unknown, speakers } = scheme;
        let mut pairs = Vec::new();
        for behind in [ground, raised] {
            pairs.extend([text, muted, link, note].map(|letters| (*letters, *behind)));
        }
        for Hue { tint, ink } in speakers.iter().chain([unknown]) {
            // Words of a speaker, and their number.
            pairs.extend([(*text, *tint), (*ground, *ink)]);
        }
        for (letters, behind) in pairs {
            let contrast = contrast(letters, behind);
            assert!(contrast >= 4.5, "{letters:06x} on {behind:06x}: {contrast:.2}, {name}");
        }
        // Lines that divide, and lines that mean something.
        assert!(contrast(*rule, *ground) >= 1.3, "{name}");
        for Hue { ink, .. } in speakers.iter().chain([unknown]) {
            for behind in [ground, raised] {
                let contrast = contrast(*ink, *behind);
                assert!(contrast >= 3.0, "a line {ink:06x} on {behind:06x}: {contrast:.2}, {name}");
            }
        }
    }
}

#[test]
fn contrast_is_that_of_the_standard() {
    assert!((contrast(0x00_00_00, 0xff_ff_ff) - 21.0).abs() < 1e-9);
    // The darkest grey that WCAG's own pages give as too light on white, and the next.
    assert!(contrast(0x77_77_77, 0xff_ff_ff) < 4.5 && contrast(0x76_76_76, 0xff_ff_ff) > 4.5);
}
