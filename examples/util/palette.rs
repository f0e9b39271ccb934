//! Colours for speakers, which people with any kind of colour vision can tell apart.
//!
//! The hues are six of those of Okabe and Ito (*Color Universal Design*, 2008), each made lighter or darker until all
//! pairs differ enough, also as seen without one kind of cone, and letters on them can be read. `tests/palette.rs`
//! measures both. A colour never stands alone: each speaker has a number, too.

/// A colour as in HTML: `0xRRGGBB`.
pub(crate) type Colour = u32;

/// A scheme: what the page is painted with, and each speaker's words.
pub(crate) struct Scheme {
    /// Behind the page, and behind what stands out on it.
    pub(crate) ground: Colour,
    pub(crate) raised: Colour,
    /// Letters, and those of lesser weight.
    pub(crate) text: Colour,
    pub(crate) muted: Colour,
    pub(crate) link: Colour,
    pub(crate) note: Colour,
    /// Lines, which carry no meaning alone.
    pub(crate) rule: Colour,
    /// For those of whom it is not known who they are.
    pub(crate) unknown: Hue,
    pub(crate) speakers: [Hue; 6],
}

/// The colours of one speaker.
pub(crate) struct Hue {
    /// Behind their words.
    pub(crate) tint: Colour,
    /// Lines under and around them, and behind their number, which has the colour of the ground.
    pub(crate) ink: Colour,
}

const fn hue(tint: Colour, ink: Colour) -> Hue {
    Hue { tint, ink }
}

/// On white. Blue, orange, green, purple, vermilion, yellow.
pub(crate) const LIGHT: Scheme = Scheme {
    ground: 0xff_ff_ff,
    raised: 0xf4_f5_f6,
    text: 0x1b_1d_21,
    muted: 0x59_5f_69,
    link: 0x0b_57_9e,
    note: 0xa3_1f_34,
    rule: 0xd0_d4_d9,
    unknown: hue(0xe4_e6_e9, 0x59_5f_69),
    speakers: [
        hue(0x8c_c0_dc, 0x00_44_6b),
        hue(0xef_c1_59, 0x8a_5f_00),
        hue(0x59_c0_a4, 0x00_7e_5c),
        hue(0xed_d0_e0, 0x5c_36_4b),
        hue(0xe6_9e_66, 0x4b_21_00),
        hue(0xfc_fa_d9, 0x54_50_17),
    ],
};

/// On nearly black, in the same order.
pub(crate) const DARK: Scheme = Scheme {
    ground: 0x16_18_1c,
    raised: 0x23_27_2d,
    text: 0xe8_e6_e3,
    muted: 0xa3_a9_b3,
    link: 0x8c_c4_ff,
    note: 0xff_9d_a4,
    rule: 0x3c_42_4b,
    unknown: hue(0x33_38_40, 0xa3_a9_b3),
    speakers: [
        hue(0x0d_3c_58, 0xb2_d5_e8),
        hue(0x74_55_0f, 0xf0_c5_66),
        hue(0x0a_62_4c, 0x00_9e_73),
        hue(0x3a_2b_38, 0xcf_80_ab),
        hue(0x46_2a_15, 0xd9_6e_19),
        hue(0x57_55_27, 0xf9_f4_b3),
    ],
};
