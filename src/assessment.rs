//! One agency's assessment: criteria and evidence brought together, scored, with the gaps. It is
//! what every report, table and JSON shows.

use num_traits::Zero;

use crate::catalogue::dates::long;
use crate::criteria::{Criteria, EvidencePolicy, Framework};
use crate::date::{Date, Quarter};
use crate::diagnostic::{Diagnostic, NO_EVIDENCE, Place, STALE_EVIDENCE};
use crate::document::Worth;
use crate::evidence::words::StatusWord;
use crate::evidence::{By, Claim, Evidence, View, claims};
use crate::gap::{Gap, gaps};
use crate::plan::{Efforts, Plan, Target, Unreachable, plan};
use crate::score::{Scorecard, score};
use crate::sides::Sides;
use crate::text::Lang;
use crate::year::FiscalYear;

/// The file that evidence was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceFile {
    /// Its name, without directories.
    pub name: String,
    /// SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
}

/// Who was assessed, for which year, under which evidence policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The agency's name.
    pub agency: String,
    /// The fiscal year, where it is known.
    pub fiscal_year: Option<FiscalYear>,
    /// The evidence policy in force.
    pub policy: EvidencePolicy,
}

/// How an assessment is made, beyond the evidence policy; what is not said stays as usual.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Terms {
    /// Whose status decides where an assessor gives one as well.
    pub by: By,
    /// The day as of which evidence must not have expired; `None` where none ever does.
    pub as_of: Option<Date>,
    /// Words of the user's own for statuses, which the report knows as well.
    pub words: Vec<(StatusWord, String)>,
    /// What steps of a plan cost where the evidence does not say.
    pub effort: Efforts,
    /// The first and the last quarter over which the report spreads the steps of its plan, if any.
    pub quarters: Option<(Quarter, Quarter)>,
}

impl Terms {
    /// How claims are looked at.
    pub fn view(&self) -> View {
        View { by: self.by, as_of: self.as_of }
    }
}

/// A scored agency.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment<'a> {
    /// The criteria it was scored by.
    pub criteria: &'a Criteria,
    /// The file its evidence came from.
    pub file: EvidenceFile,
    /// Who, when, and under which policy.
    pub subject: Subject,
    /// How it was made beyond that.
    pub terms: Terms,
    /// What was read.
    pub evidence: Evidence,
    /// What that comes to for each requirement, by its position.
    pub claims: Vec<Claim>,
    /// What the agency says and what an assessor says, where one does.
    pub sides: Option<Sides>,
    /// The scores.
    pub scorecard: Scorecard,
    /// What keeps points away, the largest gain first.
    pub gaps: Vec<Gap>,
    /// Everything to say about the evidence: reading it, and judging it.
    pub diagnostics: Vec<Diagnostic>,
}

impl<'a> Assessment<'a> {
    /// Scores evidence by criteria, on the usual terms.
    pub fn new(
        criteria: &'a Criteria,
        file: EvidenceFile,
        subject: Subject,
        evidence: Evidence,
    ) -> Assessment<'a> {
        Assessment::on(Terms::default(), criteria, file, subject, evidence)
    }

    /// Scores evidence by criteria, on terms of the user's own.
    pub fn on(
        terms: Terms,
        criteria: &'a Criteria,
        file: EvidenceFile,
        subject: Subject,
        evidence: Evidence,
    ) -> Assessment<'a> {
        let framework = &criteria.framework;
        let (claims, disputes) = claims(framework, &evidence.rows, terms.view());
        let sides = Sides::of(framework, &claims, subject.policy);
        let scorecard = score(framework, &claims, subject.policy);
        let gaps = gaps(framework, &claims, &scorecard);
        let mut diagnostics = evidence.diagnostics.clone();
        diagnostics.extend(disputes);
        diagnostics.extend(unbacked(framework, &evidence, &claims, &scorecard, subject.policy));
        Assessment {
            criteria,
            file,
            subject,
            terms,
            evidence,
            claims,
            sides,
            scorecard,
            gaps,
            diagnostics,
        }
    }

    /// The framework it was scored by.
    pub fn framework(&self) -> &'a Framework {
        &self.criteria.framework
    }

    /// The efforts that the evidence gives, and the usual ones where it gives none. Of several rows
    /// on one requirement the greatest counts, lest a plan promise too much.
    pub fn efforts(&self) -> Efforts {
        let rows = |claim: &Claim| {
            claim.rows.iter().filter_map(|&row| self.evidence.rows[row].effort.clone()).max()
        };
        Efforts { known: self.claims.iter().map(rows).collect(), ..self.terms.effort.clone() }
    }

    /// What comes next: the level after the one that is reached overall; after the highest, the
    /// highest score.
    pub fn next_target(&self) -> Target {
        let framework = self.framework();
        let reached = self.scorecard.substantiated.overall.as_ref().and_then(|one| one.level);
        Target::next_level(framework, reached)
            .unwrap_or_else(|| Target { level: None, score: framework.highest_points() })
    }

    /// The least work that reaches a target.
    ///
    /// # Errors
    /// Why no work does.
    pub fn plan(&self, target: &Target) -> Result<Plan, Unreachable> {
        plan(self.framework(), &self.scorecard, &self.efforts(), target)
    }

    /// What single documents are worth to it.
    pub fn worth(&self) -> Worth<'_> {
        Worth::new(self.framework(), &self.claims, &self.scorecard, self.subject.policy)
    }

    /// Whether it matters when evidence was made: some says so, or it is judged as of a day.
    pub fn is_dated(&self) -> bool {
        let mut rows = self.evidence.rows.iter();
        self.terms.as_of.is_some()
            || rows.any(|row| row.dated.is_some() || row.valid_until.is_some())
    }

    /// Whose assessment it is; the agency's own, where no assessor has said a word.
    pub fn side(&self) -> By {
        self.sides.as_ref().map_or(By::Own, |_| self.terms.by)
    }

    /// Who is responsible for a requirement: the owner that the first of its rows with one names.
    pub fn owner(&self, requirement: usize) -> Option<&str> {
        let rows = &self.claims.get(requirement)?.rows;
        rows.iter().find_map(|&row| self.evidence.rows[row].owner.as_deref())
    }
}

/// What has credit, or would have, that nothing backs: what has expired where evidence is looked at,
/// what never was there only where it is advised, for else it is a gap.
fn unbacked(
    framework: &Framework,
    evidence: &Evidence,
    claims: &[Claim],
    scorecard: &Scorecard,
    policy: EvidencePolicy,
) -> Vec<Diagnostic> {
    let unbacked = framework.requirements().filter_map(|placed| {
        let index = placed.requirement.index;
        let (claim, credit) = (&claims[index], scorecard.claimed_credits[index].as_ref()?);
        let said = match claim.stale {
            Some(until) => Some((&STALE_EVIDENCE, Some(until))),
            None => (policy == EvidencePolicy::Advised).then_some((&NO_EVIDENCE, None)),
        };
        let counts = !credit.is_zero() && !claim.evidenced && policy != EvidencePolicy::Ignored;
        said.filter(|_| counts).map(|said| (placed, claim, said))
    });
    unbacked
        .map(|(placed, claim, (code, until))| {
            let rows = || claim.rows.iter().map(|&at| &evidence.rows[at]);
            // What has expired stands where the evidence is, what is lacking where the status is.
            let row = match until {
                Some(_) => rows().find(|row| row.has_evidence()),
                None => rows().find(|row| row.stated(claim.by).is_some()),
            };
            let place = row.map_or(Place::File, |row| Place::Cell(row.place.clone()));
            let said = Diagnostic::new(code, place).with("requirement", &placed.requirement.id);
            match until {
                Some(day) => said.with_said("until", long(day, Lang::Th), long(day, Lang::En)),
                None => said,
            }
        })
        .collect()
}
