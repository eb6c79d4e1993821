"""When stories were published: ages, dates in English, in other languages and in numbers, to points in time."""
