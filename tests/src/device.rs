//! The device in somebody's hands: its size, its colours, its connection, its clock.

use anyhow::Result;
use serde_json::json;

use crate::resident::Resident;

/// How wide the window is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// 1280 points.
    Desktop,
    /// 360 points: most phones.
    Phone,
    /// 320 points: the smallest, and a desktop at 400 %.
    SmallPhone,
}

impl Width {
    /// In points.
    pub const fn points(self) -> u32 {
        match self {
            Self::Desktop => 1280,
            Self::Phone => 360,
            Self::SmallPhone => 320,
        }
    }
}

impl Resident {
    /// Takes a device of this size.
    pub async fn holds(&self, width: Width) -> Result<()> {
        let height = if width == Width::Desktop { 900 } else { 740 };
        let phone = width != Width::Desktop;
        let metrics =
            json!({ "width": width.points(), "height": height, "deviceScaleFactor": 1, "mobile": phone });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": phone })).await?;
        Ok(())
    }

    /// The device wishes for dark colours, or for light ones.
    pub async fn likes_the_dark(&self, dark: bool) -> Result<()> {
        let value = if dark { "dark" } else { "light" };
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
        self.devtools("Emulation.setEmulatedMedia", features).await?;
        Ok(())
    }

    /// The connection is gone.
    pub async fn goes_offline(&self) -> Result<()> {
        self.connection(true).await
    }

    /// The connection is back.
    pub async fn goes_online(&self) -> Result<()> {
        self.connection(false).await
    }

    async fn connection(&self, offline: bool) -> Result<()> {
        self.devtools("Network.enable", json!({})).await?;
        let line =
            json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.devtools("Network.emulateNetworkConditions", line).await?;
        Ok(())
    }

    /// From the next page on, the device's clock believes that it is New Year of this year.
    pub async fn lives_in(&self, year: u16) -> Result<()> {
        let script = format!(
            "{{ const Real = Date; const ahead = Real.UTC({year}, 0, 1) - Real.now();
               window.Date = class extends Real {{
                 constructor(...words) {{ if (words.length) super(...words); else super(Real.now() + ahead); }}
                 static now() {{ return Real.now() + ahead; }}
               }}; }}"
        );
        self.runs_on_every_page(&script).await
    }

    /// From the next page on, the server hears what is sent to it, but its first answers to answers get lost.
    pub async fn loses_receipts(&self, how_many: u32) -> Result<()> {
        let script = format!(
            "{{ const real = window.fetch; let left = {how_many}; window.__lost = 0;
               window.fetch = async (...words) => {{
                 const answer = await real(...words);
                 if (String(words[0]).endsWith('/events') && left > 0) {{
                   left -= 1; window.__lost += 1; throw new TypeError('the line broke');
                 }}
                 return answer;
               }}; }}"
        );
        self.runs_on_every_page(&script).await
    }

    /// Scripts run from the next page on, or do not.
    pub async fn allows_scripts(&self, allowed: bool) -> Result<()> {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !allowed })).await?;
        self.scripts.set(allowed);
        Ok(())
    }
}
