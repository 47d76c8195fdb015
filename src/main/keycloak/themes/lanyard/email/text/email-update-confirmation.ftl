<#ftl output_format="plainText">
<#import "layout.ftl" as layout>
<@layout.mail why=msg("updateWhy")>
${layout.wrapped(msg("updateText", newEmail))}

<@layout.step button=msg("updateButton") notYou=msg("updateNotYou")/>
</@layout.mail>
