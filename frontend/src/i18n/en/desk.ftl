desk-title = Workshops
