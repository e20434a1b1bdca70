# Studio: writing courses.

studio-title = Studio
studio-for-trainers = Trainers write courses here. Please sign in.
studio-no-course-role = Nice of you to look in! Trainers write courses here. Your account does not have this task yet. Should it? Then ask whoever administrates your organisation.
