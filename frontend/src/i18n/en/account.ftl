# Account, settings, studio.
sign-in-title = Sign in
sign-in-lead = Then you can go on learning on any device.
sign-in-tab = Your account
sign-in-login = Name or e-mail address
sign-in-login-hint = The one you made your account with.
sign-in-send = Sign in
sign-in-forgotten = Forgotten your password?
sign-in-none = No account yet?
sign-in-none-text = You do not need one to learn. With an account nothing gets lost, even if your device breaks.
sign-in-done = You are signed in
sign-in-adopted = { $n ->
    [one] One answer from this device is now in your account.
   *[other] { $n } answers from this device are now in your account.
}
sign-in-learn = Go on learning

register-title = Make an account
register-lead = A name and a password are enough. You do not need an e-mail address.
register-tab = New account
register-login = Name or e-mail address
register-login-hint = Best of all an invented name of 3 to 40 characters, such as “birch.27”. With an e-mail address you can renew a forgotten password yourself.
register-login-invalid = This name does not work. Use 3 to 40 letters or digits without spaces; dots, hyphens and underscores are fine. Or a complete e-mail address.
register-send = Make an account
register-take-along = What you have already learned on this device comes along into your account.
register-have-one = Already have an account?
register-check-mail = We have sent you an e-mail.
register-check-mail-text = Open the link in it and type your password to confirm your address. It works for 24 hours. Nothing there? Look in your spam folder. You can go on learning meanwhile; nothing gets lost.
register-welcome = Good to have you here!

confirm-title = Confirm your account
confirm-lead = Type the password that was chosen for this account, and it is yours.
confirm-send = Confirm account
confirm-again = Make the account again

recover-title = Renew your access
recover-lead = This happens to everybody. What you have learned is safe.
recover-tab = By e-mail
recover-login = Name or e-mail address
recover-login-hint = We send a link to your account’s address. It works for one hour.
recover-send = Send the link
recover-sent = If there is such an account with an e-mail address, the link is on its way.
recover-no-mail = No e-mail address?
recover-no-mail-text = Without an e-mail address we cannot send a link. Ask the people who look after Lernwolf where you are: they can give you a new password. You can also go on learning without an account.

reset-title = Choose a new password
reset-lead = Afterwards you are signed out on all devices and sign in with the new password.
reset-send = Save password
reset-done = Your new password is valid from now on. Sign in with it.
reset-again = Ask for a new link

account-title = My account
account-show = Show
account-show-password = Show password
account-password = Password
account-password-hint = At least { $n } characters. Four words in a row are easy to remember and hard to guess.
account-signed-in-as = You are signed in as { $name }.
account-signed-out = You are not signed in. Once you are, you see your account and your data here.
account-role-trainer = Writes courses
account-role-teacher = Leads classes
account-role-organiser = Runs workshops
account-role-administrator = Administrates the organisation
account-change = Change password
account-has-email = Should you forget it, we send a link to your e-mail address.
account-no-email = Your account has no e-mail address. So keep the password well in mind.
account-current = Password so far
account-new = New password
account-changed = Your new password is valid from now on. Your other devices are signed out.
account-wrong-password = The password is not right. Nothing has changed: try again.
account-sign-out = Sign out
account-sign-out-text = On this device, or everywhere: for example if you have lost a phone.
account-sign-out-everywhere = Sign out everywhere
account-ways = Sign in with another service
account-ways-text = A connected sign-in service, for example that of a school or an employer, opens this account without a password.
account-ways-done = Done.
account-ways-separate = Separate from { $name }
account-ways-connect = Connect a service
account-ways-which = Which service?
account-ways-go = Go on to the service
account-devices = Where am I signed in?
account-device-here = This device: signed in since { $since }.
account-device = Another device: signed in since { $since }, last used on { $seen }.
account-left = You are signed out. See you next time!
account-left-everywhere = You are signed out on all devices.
account-data = Take my data along
account-data-text = Everything we have stored about you, in one file: name, progress, answers.
account-data-load = Download data
account-data-done = The file “lernwolf.json” is now among your downloads.
account-erase = Erase account
account-erase-open = I want to erase my account
account-erase-text = Account, progress and answers are erased at once and for good. Nobody can bring them back. You may want to download your data first.
account-erase-password = To confirm: your password
account-erase-sure = Yes, erase everything
account-erase-send = Erase account for good
account-erased = Your account and everything that belonged to it is erased. Thank you for learning here. You are always welcome.
account-home = To the home page

settings-title = How I read well
settings-lead = You see each change at once. It holds on this device.
settings-device = As on my device
settings-normal = Normal
settings-size = Text size
settings-size-small = Small
settings-size-large = Large
settings-size-largest = Very large
settings-theme = Light or dark
settings-theme-light = Light
settings-theme-dark = Dark
settings-contrast = Contrast
settings-contrast-high = High
settings-font = Typeface
settings-font-easy = Easier to read
settings-motion = Motion
settings-motion-none = Off
settings-kept = Remembered on this device.
settings-not-kept = Holds as long as this page is open: your browser lets us remember nothing.
settings-reset = Everything as at the start
settings-reset-done = Everything is as at the start.
settings-sample = Sample
settings-sample-text = This is what a sentence from a lesson looks like. Take your time: is the text large enough?

studio-signed-out = This page is for people who look after organisations. Please sign in.
studio-no-role = Nice of you to look in! People who look after an organisation work here. Your account does not have this task yet. Should it? Then ask whoever administrates your organisation.
studio-to-learning = To my learning

organisations-title = Organisations and people
organisations-lead = Who may do what in which organisation.
organisations-none = There is no organisation yet. Make the first one here.
organisations-one = Organisation
organisations-people = { $n ->
    [0] { $name }: nobody yet
    [one] { $name }: one role
   *[other] { $name }: { $n } roles
}
organisations-login = Name
organisations-role = Role
organisations-action = Action
organisations-remove = Remove
organisations-remove-whom = Remove: { $login }, { $role }
organisations-sure = Should { $login } no longer have the role “{ $role }” here? The account and its progress stay.
organisations-remove-yes = Yes, remove
organisations-remove-no = No, keep
organisations-removed = Done: that role has been taken away.
organisations-add = Add somebody
organisations-account = Name of the account
organisations-account-hint = The person needs an account first. Their e-mail address works too, if they sign in with it.
organisations-no-account = There is no account of this name. Check the spelling, or ask the person to make one first.
organisations-add-send = Add
organisations-added = Done: this person now has the role.
organisations-create = New organisation
organisations-name = Name of the organisation
organisations-name-taken = There is already an organisation of this name. Choose another one.
organisations-name-invalid = The name needs 1 to 120 characters.
organisations-kind = Kind
organisations-kind-city = City
organisations-kind-company = Company
organisations-kind-school = School
organisations-kind-library = Library
organisations-kind-association = Association
organisations-create-send = Make organisation
organisations-created = The organisation is made. Now you can add people.
organisations-publishing = Publishing courses
organisations-publishing-about = Trainers of this organisation write courses. You decide whether a second person must agree before learners see a course. That takes at least two people in the organisation who write courses.
organisations-publishing-second = A second person must agree
organisations-publishing-send = Save
organisations-publishing-done = Saved.
account-bookings = My bookings
account-classes = Class groups
account-desk = Workshop desk

## A lesson did not help
remark-title = What did not help?
remark-lead = Sorry to hear that! Please tell the people who wrote the course. Nobody learns who you are: we do not ask for your name, and what you write is shown to them without a date, tomorrow at the earliest and together with at least four other remarks on the course. After a year we delete it. Please write no names.
remark-tab = Your feedback
remark-why = What was it?
remark-hard = Too hard
remark-long = Too long
remark-wrong = Something is wrong
remark-broken = Something does not work
remark-known = I knew it already
remark-other = Something else
remark-text = What exactly? You need not write anything.
remark-text-hint = For example which sentence is unclear. At most 500 characters.
remark-send = Send feedback
remark-thanks = Thank you! Your feedback has arrived.
remark-back = Back to the lesson
account-studio = Write courses
