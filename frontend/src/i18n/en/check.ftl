# What is found when a course is checked.
