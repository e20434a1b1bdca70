//! Tables and how they came about: one dated file each, the same for SQLite and PostgreSQL, never changed once it is
//! out.

use sea_orm_migration::prelude::*;

mod m2026_11_23_a_accounts;
mod m2026_11_23_b_catalogue;
mod m2026_11_23_c_learning;
mod m2026_11_24_a_successors;
mod m2026_11_24_a_workshops;
mod m2026_11_28_a_schools;
mod m2026_11_28_b_calls;
mod m2026_11_28_c_sign_in;
mod m2026_11_28_d_school_years;
mod m2026_11_28_e_phones;
mod m2026_11_29_d_joining;
mod m2026_11_29_e_cards;
mod m2026_11_29_h_tries;
mod m2026_11_29_j_decisions;
mod m2026_11_29_m_questions;
mod m2026_11_29_m_way_back;
mod m2026_11_29_s_drafts;
mod m2026_11_29_t_media;
mod m2026_11_29_u_seen;
mod m2026_11_29_u_versions;
mod m2026_11_29_v_reviews;
mod m2026_11_29_w_remarks;
mod m2026_11_29_x_kept_states;
mod m2026_11_29_x_sweeping;
mod m2026_11_29_x_told;
mod m2026_11_29_y_brought;
mod m2026_11_29_z_agreeing;

/// All migrations, in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m2026_11_23_a_accounts::Migration),
            Box::new(m2026_11_23_b_catalogue::Migration),
            Box::new(m2026_11_23_c_learning::Migration),
            Box::new(m2026_11_24_a_successors::Migration),
            Box::new(m2026_11_24_a_workshops::Migration),
            Box::new(m2026_11_28_a_schools::Migration),
            Box::new(m2026_11_28_b_calls::Migration),
            Box::new(m2026_11_28_c_sign_in::Migration),
            Box::new(m2026_11_28_d_school_years::Migration),
            Box::new(m2026_11_28_e_phones::Migration),
            Box::new(m2026_11_29_d_joining::Migration),
            Box::new(m2026_11_29_e_cards::Migration),
            Box::new(m2026_11_29_h_tries::Migration),
            Box::new(m2026_11_29_j_decisions::Migration),
            Box::new(m2026_11_29_m_questions::Migration),
            Box::new(m2026_11_29_m_way_back::Migration),
            Box::new(m2026_11_29_s_drafts::Migration),
            Box::new(m2026_11_29_w_remarks::Migration),
            Box::new(m2026_11_29_t_media::Migration),
            Box::new(m2026_11_29_u_seen::Migration),
            Box::new(m2026_11_29_u_versions::Migration),
            Box::new(m2026_11_29_v_reviews::Migration),
            Box::new(m2026_11_29_x_kept_states::Migration),
            Box::new(m2026_11_29_x_sweeping::Migration),
            Box::new(m2026_11_29_x_told::Migration),
            Box::new(m2026_11_29_y_brought::Migration),
            Box::new(m2026_11_29_z_agreeing::Migration),
        ]
    }
}
