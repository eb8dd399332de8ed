//! The columns of the two calculation sheets.

/// A column of the requirements sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfRequirement {
    /// The item's id.
    Item,
    /// The level's name.
    Level,
    /// The number within the level.
    Number,
    /// The statement.
    Statement,
    /// The weight.
    Weight,
    /// The credit that the status gives; empty without a status.
    Stated,
    /// How many notes there are.
    Notes,
    /// How many pieces of evidence there are.
    Evidence,
    /// The credit as the agency says.
    Claimed,
    /// The credit that counts.
    Counted,
    /// The weight, where the requirement applies.
    Applied,
    /// Weight times the credit that counts.
    Earned,
    /// Weight times the credit as the agency says.
    ClaimedEarned,
    /// Why points are kept away; empty where none are.
    Kind,
    /// What the overall score would rise by.
    Gain,
    /// By what gaps are ranked; empty where there is none.
    Rank,
}

impl OfRequirement {
    /// Every column, in order.
    pub const ALL: [OfRequirement; 16] = [
        OfRequirement::Item,
        OfRequirement::Level,
        OfRequirement::Number,
        OfRequirement::Statement,
        OfRequirement::Weight,
        OfRequirement::Stated,
        OfRequirement::Notes,
        OfRequirement::Evidence,
        OfRequirement::Claimed,
        OfRequirement::Counted,
        OfRequirement::Applied,
        OfRequirement::Earned,
        OfRequirement::ClaimedEarned,
        OfRequirement::Kind,
        OfRequirement::Gain,
        OfRequirement::Rank,
    ];

    /// Its position, from 0.
    pub fn at(self) -> u16 {
        self as u16
    }
}

/// A column of the rows of scores: the whole, categories, tags and items alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfScore {
    /// Its id.
    Id,
    /// Its name.
    Title,
    /// Its weight among its siblings.
    Weight,
    /// 1 where it applies, else 0.
    Applies,
    /// Its share in the overall score.
    Share,
    /// Its score, in full.
    Score,
    /// How many levels it has reached.
    Level,
    /// Its score as the agency says.
    Claimed,
    /// How many levels it has reached as the agency says.
    ClaimedLevel,
    /// What is earned and not counted; items only.
    Locked,
}

impl OfScore {
    /// Every column, in order.
    pub const ALL: [OfScore; 10] = [
        OfScore::Id,
        OfScore::Title,
        OfScore::Weight,
        OfScore::Applies,
        OfScore::Share,
        OfScore::Score,
        OfScore::Level,
        OfScore::Claimed,
        OfScore::ClaimedLevel,
        OfScore::Locked,
    ];

    /// Its position, from 0.
    pub fn at(self) -> u16 {
        self as u16
    }
}

/// A column of an item for one level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfLevel {
    /// Completion.
    Completion,
    /// 1 where it and all below are complete, else 0.
    Open,
    /// Points that would count beyond it, were it complete.
    Beyond,
    /// Completion as the agency says.
    Claimed,
    /// 1 where it and all below are complete as the agency says, else 0.
    ClaimedOpen,
}
