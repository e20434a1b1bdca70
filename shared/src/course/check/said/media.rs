//! Faults of files below `media/`.

super::faults! {
    /// What is wrong with a file below `media/`.
    MediaFault {
        Unused = "media-unused": "No lesson shows this file.",
            "Show it or delete it.";
        Name { name } = "media-name": "“{name}” cannot be the name of a file.",
            "Use small letters, digits and hyphens, and no folders.";
        TooLarge { kb } = "media-too-large": "The picture has {kb} KB.",
            "Make it smaller than 5 MB, better than 300 KB.";
        Large { kb } = "media-large": "The picture has {kb} KB.",
            "Make it smaller: on a slow line people wait for it.";
        Type = "media-type": "This sort of file is not shown.",
            "Use .svg, .png, .jpg or .webp for pictures, .mp4 or .webm for films, .mp3, .m4a or .ogg for sound, .vtt for captions.";
        RecordingTooLarge { mb } = "recording-too-large": "The film or sound has {mb} MB.",
            "Make it smaller than 200 MB, better than 50 MB.";
        Captions { fault } = "captions": "These captions do not work: {fault}.",
            "Put it right; the format is WebVTT in UTF-8.";
        Content { kind } = "media-content": "This is not a {kind} file.",
            "Save it anew.";
        Size { width, height } = "media-size": "The picture measures {width} × {height} pixels.",
            "Use 1 to 8000 each way; 1200 are plenty.";
        SvgEncoding = "svg-encoding": "The SVG is not text in UTF-8.",
            "Save it as UTF-8.";
        SvgUnreadable = "svg-unreadable": "The SVG cannot be read from here on.",
            "Save it anew.";
        SvgSize = "svg-size": "The SVG does not say how large it is.",
            "Give <svg> a viewBox, or width and height in pixels.";
        SvgElement { name } = "svg-element": "The SVG holds the element <{name}>.",
            "Take it out, or save the picture as “plain” or “optimised” SVG.";
        SvgAttribute { name } = "svg-attribute": "The SVG holds the attribute {name}.",
            "Take it out, or save the picture as “plain” or “optimised” SVG.";
        SvgRuns { name } = "svg-runs": "The SVG holds something that runs or fetches in the attribute {name}.",
            "Take it out, or save the picture as “plain” or “optimised” SVG.";
        SvgLink = "svg-link": "The SVG holds a link to something outside.",
            "Take it out, or save the picture as “plain” or “optimised” SVG.";
        SvgStyle = "svg-style": "The SVG holds a style that fetches something.",
            "Take it out, or save the picture as “plain” or “optimised” SVG.";
        SvgDeclaration = "svg-declaration": "The SVG holds a declaration.",
            "Take it out, or save the picture as “plain” or “optimised” SVG.";
    }
}
