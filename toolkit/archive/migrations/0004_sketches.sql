-- A few numbers of each story shown, by which a near copy of it is known when its text is gone.

CREATE TABLE sketches (
    shingle INTEGER NOT NULL,  -- one of the smallest of a story, mixed
    number INTEGER NOT NULL REFERENCES stories (number),
    PRIMARY KEY (shingle, number)
) WITHOUT ROWID;
