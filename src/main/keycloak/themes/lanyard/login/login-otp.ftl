<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
    <#if section = "header">${msg("otpTitle")}
    <#elseif section = "form">
        <form class="form" action="${url.loginAction}" method="post">
            <#if otpLogin.userOtpCredentials?size gt 1>
                <fieldset class="choices">
                    <legend>${msg("otpWhich")}</legend>
                    <#list otpLogin.userOtpCredentials as credential>
                        <div class="choice"><input type="radio" id="otp-${credential?index}" name="selectedCredentialId" value="${credential.id}"<#if credential.id == otpLogin.selectedCredentialId> checked</#if>><label for="otp-${credential?index}">${credential.userLabel!msg("otpUnnamed")}</label></div>
                    </#list>
                </fieldset>
            </#if>
            <@fields.text name="otp" label=msg("loginOtpOneTime") errors=["totp"] hint=msg("otpHint") autocomplete="one-time-code" inputmode="numeric" autofocus=true/>
            <@fields.submit msg("doLogIn")/>
        </form>
    </#if>
</@layout.registrationLayout>
